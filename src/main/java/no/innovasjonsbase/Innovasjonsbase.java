package no.innovasjonsbase;

import java.net.BindException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

import com.arjuna.ats.internal.arjuna.utils.UuidProcessId;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.eclipse.microprofile.config.ConfigProvider;
import org.h2.api.ErrorCode;
import org.jboss.logging.Logger;

import no.innovasjonsbase.backup.Restore;
import no.innovasjonsbase.openapi.DefinitionOnDemand;
import no.innovasjonsbase.platform.connections.ConnectionGuards;
import no.innovasjonsbase.platform.database.FlushedFilePath;
import no.innovasjonsbase.platform.database.StartFailures;

/** Where the application starts. */
@QuarkusMain
public final class Innovasjonsbase {
    private Innovasjonsbase() {}

    /** Starts the application and waits for its end; or restores a backup, where the first argument is {@code restore}. */
    public static void main(String... arguments) {
        FlushedFilePath.register();
        if (arguments.length > 0 && arguments[0].equals(Restore.COMMAND)) {
            System.exit(Restore.run(arguments, ConfigProvider.getConfig(), System.out, System.err));
        }
        // The server would answer a bad URI with a bare 400; RequestLimitsFilter answers it with a problem.
        System.setProperty("vertx.disableURIValidation", "true");
        System.setProperty(ConnectionGuards.FOUND_BY, "serviceload");
        // The transaction manager would tell processes apart by a port of their own, on which nobody answers.
        System.setProperty("CoreEnvironmentBean.processImplementationClassName", UuidProcessId.class.getName());
        DefinitionOnDemand.defer();
        var isTraining = arguments.length > 0 && arguments[0].equals(Training.COMMAND);
        Quarkus.run(isTraining ? Training.class : null, Innovasjonsbase::end, arguments);
    }

    /** Ends the process. What an operator can put right is said in a line, without a stack. */
    private static void end(int exitCode, Throwable failure) {
        if (failure != null) {
            var log = Logger.getLogger(Innovasjonsbase.class);
            knownCause(failure).ifPresentOrElse(log::error, () -> log.error("Could not start", failure));
        }
        System.exit(exitCode);
    }

    private static Optional<String> knownCause(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> explain(cause).stream())
                .findFirst();
    }

    private static Optional<String> explain(Throwable cause) {
        if (cause instanceof SQLException sql && sql.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
            return Optional.of("Could not start: the base in "
                    + ConfigProvider.getConfig().getValue("ikb.data.directory", String.class)
                    + " is in use by another process. End that one, or give this one a folder of its own with "
                    + "-Dikb.data.directory");
        }
        if (cause instanceof BindException) {
            return Optional.of("Could not start: " + cause.getMessage()
                    + ". Another port is chosen with -Dquarkus.http.port, another address with -Dquarkus.http.host");
        }
        return StartFailures.explain(cause).map(meaning -> "Could not start: " + meaning);
    }
}
