package no.innovasjonsbase.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Measures where the journal stands, whenever it is said to have moved. */
@ApplicationScoped
class JournalMetrics {
    @Inject
    Journal journal;

    @Inject
    ChangeNotifier notifier;

    private volatile long head;
    private volatile ChangeNotifier.Registration listening = () -> {};

    void begin(@Observes StartupEvent start, MeterRegistry metrics) {
        Gauge.builder("ikb.journal.head", this, self -> self.head)
                .description("The number of the newest change")
                .register(metrics);
        listening = notifier.listen(() -> head = journal.head());
    }

    void end(@Observes ShutdownEvent end) {
        listening.close();
    }
}
