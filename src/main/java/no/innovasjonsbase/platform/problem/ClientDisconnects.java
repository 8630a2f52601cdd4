package no.innovasjonsbase.platform.problem;

import java.io.IOException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.stream.Stream;

import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.StreamResetException;

/**
 * Detects failures that are caused by a client that disconnected: nobody's fault here, and nothing to log a stack trace
 * for.
 */
final class ClientDisconnects {
    private ClientDisconnects() {}

    /** Whether a client's leaving is behind a failure; the channels of a database are not clients. */
    static boolean isCauseOf(Throwable failure) {
        return causes(failure).anyMatch(ClientDisconnects::isOne)
                && causes(failure).noneMatch(SQLException.class::isInstance);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    private static boolean isOne(Throwable cause) {
        return cause instanceof ClientDisconnectedException
                || cause instanceof HttpClosedException
                || cause instanceof StreamResetException
                || cause instanceof ClosedChannelException
                || cause instanceof SocketException
                || cause instanceof IOException
                        && cause.getMessage() != null
                        && cause.getMessage().matches("(?i).*(reset by peer|broken pipe|connection has been closed).*");
    }
}
