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
 * Rings soon after the journal has moved on, here or on another instance, and at the latest every five seconds, whatever
 * got lost on the way.
 *
 * <p>A ring carries nothing: those who listen look at the journal themselves and may find nothing new. Several commits
 * may ring once. All are told in one thread, in turn: a listener hands longer work to threads of its own.
 */
@ApplicationScoped
public class Doorbell {
    private static final Logger LOG = Logger.getLogger(Doorbell.class);
    private static final Duration AT_LATEST = Duration.ofSeconds(5);

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Nudged bell = new Nudged("doorbell", AT_LATEST, this::tellAll);
    private final OtherInstances others;

    @Inject
    Doorbell(OtherInstances others) {
        this.others = others;
    }

    /** An end to listening. */
    public interface Listening extends AutoCloseable {
        @Override
        void close();
    }

    void begin(@Observes StartupEvent start) {
        bell.begin();
        others.begin(bell::nudge);
    }

    void end(@Observes ShutdownEvent end) {
        others.end();
        bell.end();
    }

    /**
     * Has a listener told of every ring from now on.
     *
     * @param listener is quick, and called by one thread at a time; what it throws is logged, and it is told again
     */
    public Listening listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Tells everyone, soon and in another thread, that something was committed. */
    void ring() {
        bell.nudge();
        others.tell();
    }

    private void tellAll() {
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
