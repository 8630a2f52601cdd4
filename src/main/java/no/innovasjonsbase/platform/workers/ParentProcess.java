package no.innovasjonsbase.platform.workers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

/**
 * Stops the application with the process that started it, where it is told to. Maven passes no signal on to the application
 * that {@code quarkus:run} starts.
 */
@ApplicationScoped
class ParentProcess {
    private static final Logger LOG = Logger.getLogger(ParentProcess.class);

    void watch(@Observes StartupEvent start, ProcessSettings settings) {
        if (settings.stopWithParent()) {
            ProcessHandle.current()
                    .parent()
                    .filter(ParentProcess::isJava)
                    .ifPresentOrElse(parent -> parent.onExit().thenRun(ParentProcess::stop), ParentProcess::stop);
        }
    }

    /** Otherwise it has ended during the start, and another process takes its place. */
    private static boolean isJava(ProcessHandle parent) {
        return parent.info()
                .command()
                .filter(path -> path.endsWith("java") || path.endsWith("java.exe"))
                .isPresent();
    }

    private static void stop() {
        LOG.info("What started the application has ended: it stops");
        Quarkus.asyncExit();
    }
}
