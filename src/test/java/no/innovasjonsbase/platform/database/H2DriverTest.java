package no.innovasjonsbase.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(60)
class H2DriverTest {
    private static final AtomicInteger OPENED = new AtomicInteger();
    private static final CountDownLatch MAY_OPEN = new CountDownLatch(1);

    /** What H2 calls while it opens the database; from the outside, so it is public. */
    public static class Opening {
        public static void open() throws InterruptedException {
            OPENED.incrementAndGet();
            MAY_OPEN.await();
        }
    }

    @Test
    void an_opening_goes_on_when_who_asked_for_it_is_interrupted() throws Exception {
        var driver = new H2Driver();
        var url = "jdbc:h2:mem:slow;INIT=create alias if not exists OPEN for '" + Opening.class.getName()
                + ".open'\\; call OPEN()";
        var callers = Executors.newFixedThreadPool(2);
        try {
            var first = new Thread(() -> {
                try {
                    driver.connect(url, new Properties());
                } catch (SQLException interrupted) {
                    // As asked for.
                }
            });
            first.setDaemon(true);
            first.start();
            while (OPENED.get() == 0) {
                Thread.sleep(10);
            }
            var impatient = callers.submit(() -> interrupted(driver, url));
            assertThatThrownBy(() -> impatient.get(20, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(SQLException.class)
                    .hasMessageContaining("still being opened");
            first.interrupt();
            // What was opened for it is free only when it has given up.
            first.join();
            // It is no longer waited for once another one's turn has come.
            assertThatThrownBy(() -> interrupted(driver, url)).isInstanceOf(SQLException.class);
            assertThat(Thread.interrupted()).isTrue();

            var last = callers.submit(() -> driver.connect(url, new Properties()));
            MAY_OPEN.countDown();
            try (var connection = last.get(20, TimeUnit.SECONDS)) {
                assertThat(connection.isValid(1)).isTrue();
            }
            assertThat(OPENED).hasValue(1);
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void a_transaction_ends_when_its_connection_is_to_commit_by_itself_again() throws Exception {
        var url = "jdbc:h2:mem:ends;DB_CLOSE_DELAY=-1";
        var driver = new H2Driver();
        try (var one = driver.connect(url, new Properties());
                var other = driver.connect(url, new Properties())) {
            execute(one, "create table number (n int)");
            one.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            one.setAutoCommit(false);
            assertThat(count(one)).isZero();
            execute(other, "insert into number values (1)");
            assertThat(count(one)).as("in the same snapshot").isZero();

            one.setAutoCommit(true);
            assertThat(count(one)).as("after one that only read").isOne();
            one.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            assertThat(one.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);

            one.setAutoCommit(false);
            execute(one, "insert into number values (2)");
            assertThat(count(other)).isOne();
            one.setAutoCommit(true);
            assertThat(count(other)).as("after one that wrote").isEqualTo(2);
            assertThat(one.getAutoCommit()).isTrue();
        }
        var closed = driver.connect(url, new Properties());
        closed.close();
        assertThatThrownBy(() -> closed.setAutoCommit(true)).isInstanceOf(SQLException.class);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from number")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static Connection interrupted(H2Driver driver, String url) throws SQLException {
        Thread.currentThread().interrupt();
        return driver.connect(url, new Properties());
    }
}
