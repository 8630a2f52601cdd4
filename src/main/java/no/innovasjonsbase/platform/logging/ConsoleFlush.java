package no.innovasjonsbase.platform.logging;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Handler;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.handlers.ConsoleHandler;

/**
 * Writes the lines of the console ten times a second, and warnings at once with all before them: a write to the system for each
 * line of the access log costs more than the line, and requests wait for each other there. A process that is killed loses a
 * tenth of a second of lines.
 */
@ApplicationScoped
class ConsoleFlush {
    private static final int INTERVAL_MILLIS = 100;

    @Inject
    Vertx vertx;

    private final Handler flushing = new Flushing();
    private ConsoleHandler console;

    void begin(@Observes StartupEvent start) {
        for (Handler handler : InitialConfigurator.DELAYED_HANDLER.getHandlers()) {
            // One that is asynchronous or was configured otherwise goes on as it does.
            if (handler instanceof ConsoleHandler found) {
                console = found;
                console.setAutoFlush(false);
                InitialConfigurator.DELAYED_HANDLER.addHandler(flushing);
            }
        }
    }

    void end(@Observes ShutdownEvent end) {
        if (console != null) {
            InitialConfigurator.DELAYED_HANDLER.removeHandler(flushing);
            console.setAutoFlush(true);
            console.flush();
        }
    }

    /** Comes after the handler of the console, for each line. */
    private final class Flushing extends ExtHandler {
        private final AtomicBoolean isDue = new AtomicBoolean();

        @Override
        protected void doPublish(ExtLogRecord line) {
            if (line.getLevel().intValue() >= Level.WARN.intValue()) {
                console.flush();
            } else if (isDue.compareAndSet(false, true)) {
                vertx.setTimer(INTERVAL_MILLIS, due -> {
                    isDue.set(false);
                    console.flush();
                });
            }
        }
    }
}
