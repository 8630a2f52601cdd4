package no.innovasjonsbase.journal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import no.innovasjonsbase.platform.workers.OutOfMemory;

/**
 * Notifies listeners of commits to the journal, by this instance or another, and at the latest every five seconds, so that
 * a lost notification delays a listener and no more.
 *
 * <p>A notification carries nothing: listeners read the journal themselves and may find nothing new. Several commits may
 * be notified of once. Listeners are called in one thread, in turn, and hand longer work to threads of their own.
 */
@ApplicationScoped
public class ChangeNotifier {
    private static final Logger LOG = Logger.getLogger(ChangeNotifier.class);
    private static final Duration INTERVAL = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final CoalescingWorker notifications =
            new CoalescingWorker("journal-notifier", PAUSE, INTERVAL, this::notifyAllListeners);
    private final PostgresNotifications others;

    @Inject
    ChangeNotifier(PostgresNotifications others) {
        this.others = others;
    }

    /** A registration, to be closed. */
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }

    void begin(@Observes StartupEvent start) {
        notifications.begin();
        others.begin(notifications::signal);
    }

    void end(@Observes ShutdownEvent end) {
        others.end();
        notifications.end();
    }

    /**
     * Registers a listener.
     *
     * @param listener is quick, and called by one thread at a time; what it throws is logged, and it is called again
     */
    public Registration listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Notifies all listeners, soon and in another thread, that something was committed. */
    void changed() {
        notifications.signal();
        others.publish();
    }

    private void notifyAllListeners() {
        for (var listener : listeners) {
            try {
                listener.run();
            } catch (Throwable failed) {
                OutOfMemory.exitIfBehind(failed);
                LOG.warnf(failed, "A listener of the journal failed: %s", listener);
            }
        }
    }
}
