package no.innovasjonsbase.platform.problem;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import javax.transaction.xa.XAException;

import jakarta.transaction.RollbackException;

import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.hibernate.exception.GenericJDBCException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What a failure that no one foresaw is answered with. */
class ProblemMappersTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                arguments(new IllegalStateException("A mistake of ours"), ProblemType.INTERNAL_ERROR),
                arguments(new SQLException("A mistake of ours", "42601"), ProblemType.INTERNAL_ERROR),
                arguments(new SQLException("Acquisition timeout"), ProblemType.UNAVAILABLE),
                arguments(new SQLTransientConnectionException("Away"), ProblemType.UNAVAILABLE),
                arguments(new SQLException("Refused", "08001"), ProblemType.UNAVAILABLE),
                arguments(new SQLException("Shutting down", "57P01"), ProblemType.UNAVAILABLE),
                arguments(uncommitted(new SQLException("Connection lost", "08006")), ProblemType.UNAVAILABLE),
                arguments(uncommitted(new SQLException("A mistake of ours", "42601")), ProblemType.INTERNAL_ERROR),
                arguments(unopened(new ClosedByInterruptException()), ProblemType.UNAVAILABLE),
                arguments(unopened(new IOException("No space left on device")), ProblemType.UNAVAILABLE),
                arguments(
                        new MVStoreException(DataUtils.ERROR_WRITING_FAILED, "Writing failed"),
                        ProblemType.UNAVAILABLE));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void a_database_that_does_not_answer_is_unavailable_and_the_rest_our_fault(Throwable failure, ProblemType type) {
        assertThat(ProblemMappers.problemOf(new RuntimeException(failure), "GET /")
                        .type())
                .isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "08006, UNAVAILABLE",
        "25006, UNAVAILABLE",
        "25P03, UNAVAILABLE",
        "53100, UNAVAILABLE",
        "53200, UNAVAILABLE",
        "53300, UNAVAILABLE",
        "55P03, UNAVAILABLE",
        "57014, UNAVAILABLE",
        "57P01, UNAVAILABLE",
        "57P03, UNAVAILABLE",
        "22001, INTERNAL_ERROR",
        "23505, INTERNAL_ERROR",
        "25001, INTERNAL_ERROR",
        "42P01, INTERNAL_ERROR",
        "55000, INTERNAL_ERROR",
    })
    void states_that_pass_by_themselves_are_unavailable(String state, ProblemType type) {
        var failure = new SQLException("As a state says", state);

        assertThat(ProblemMappers.problemOf(failure, "GET /").type()).isEqualTo(type);
        // Behind another, as the one that a batch of statements fails with.
        assertThat(ProblemMappers.problemOf(new SQLException("A batch", "42000", failure), "GET /")
                        .type())
                .isEqualTo(type);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void no_failure_of_a_database_is_a_client_that_left(Throwable failure, ProblemType unused) {
        assertThat(ClientDisconnects.isCauseOf(new RuntimeException(failure))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("departures")
    void a_channel_that_is_closed_is_a_client_that_left(Throwable failure) {
        assertThat(ClientDisconnects.isCauseOf(new RuntimeException(failure))).isTrue();
    }

    static Stream<Throwable> departures() {
        return Stream.of(
                new ClosedChannelException(),
                new ClientDisconnectedException("The client has gone"),
                new IOException("Connection reset by peer"),
                new IOException("Broken pipe"),
                new java.net.SocketException("Socket closed"));
    }

    /** As the transaction manager says that it could not commit. */
    private static Throwable uncommitted(SQLException why) {
        var failure = new RollbackException("Could not commit transaction");
        failure.addSuppressed(new XAException(XAException.XAER_RMFAIL).initCause(why));
        return failure;
    }

    /** As H2 says that it could not open its file. */
    private static Throwable unopened(IOException why) {
        var code = ErrorCode.IO_EXCEPTION_1;
        return new GenericJDBCException(
                "Unable to acquire JDBC Connection",
                new SQLException(
                        "IO Exception",
                        String.valueOf(code),
                        code,
                        new MVStoreException(DataUtils.ERROR_READING_FAILED, "Could not open file").initCause(why)));
    }
}
