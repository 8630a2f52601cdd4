package no.innovasjonsbase.platform.database;

import java.sql.SQLException;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import no.innovasjonsbase.platform.problem.ProblemMappers;
import no.innovasjonsbase.platform.problem.ProblemType;
import no.innovasjonsbase.testsupport.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** PostgreSQL fails in the middle of work, for a reason that is nobody's mistake. */
@ApplicationTest
@Tag("database")
@EnabledIfSystemProperty(named = "ikb.database", matches = "postgresql")
class DatabaseFailuresTest {
    @Inject
    Transactions transactions;

    @Inject
    EntityManager database;

    @Inject
    DataSource connections;

    @Test
    void a_connection_that_is_lost_at_the_commit_is_unavailable() {
        requireUnavailable(() -> transactions.write(() -> {
            var connection =
                    database.createNativeQuery("select pg_backend_pid()").getSingleResult();
            QuarkusTransaction.suspendingExisting().run(() -> end(connection));
            return connection;
        }));
    }

    @Test
    void a_statement_that_is_cancelled_is_unavailable() {
        requireUnavailable(() -> transactions.write(() -> {
            database.createNativeQuery("set local statement_timeout = 50").executeUpdate();
            return database.createNativeQuery("select 1 from pg_sleep(10)").getSingleResult();
        }));
    }

    @Test
    void a_write_to_a_database_that_only_reads_is_unavailable() {
        requireUnavailable(() -> transactions.write(() -> {
            database.createNativeQuery("set transaction read only").executeUpdate();
            return database.createNativeQuery("update head set number = number").executeUpdate();
        }));
    }

    private void end(Object backend) {
        try (var connection = connections.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(" + backend + ", 5000)");
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    private static void requireUnavailable(ThrowingCallable work) {
        assertThat(ProblemMappers.problemOf(catchThrowable(work), "a test").type())
                .isEqualTo(ProblemType.UNAVAILABLE);
    }
}
