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

    private static Connection interrupted(H2Driver driver, String url) throws SQLException {
        Thread.currentThread().interrupt();
        return driver.connect(url, new Properties());
    }
}
