package no.innovasjonsbase.journal;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Gauge of the number of the newest change; measured at most once a second. */
@ApplicationScoped
class JournalMetrics {
    /** Well below the time after which all listeners are called, whether anything was said or not. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Inject
    Journal journal;

    @Inject
    ChangeNotifier notifier;

    private volatile long head;
    /** When, by {@link System#nanoTime()}; used by the thread of the notifier only. */
    private long measuredAt = System.nanoTime() - PAUSE.toNanos();

    private volatile ChangeNotifier.Registration listening = () -> {};

    void begin(@Observes StartupEvent start, MeterRegistry metrics) {
        Gauge.builder("ikb.journal.head", this, self -> self.head)
                .description("The number of the newest change")
                .register(metrics);
        listening = notifier.listen(this::measure);
    }

    private void measure() {
        var now = System.nanoTime();
        if (now - measuredAt >= PAUSE.toNanos()) {
            head = journal.head();
            measuredAt = now;
        }
    }

    void end(@Observes ShutdownEvent end) {
        listening.close();
    }
}
