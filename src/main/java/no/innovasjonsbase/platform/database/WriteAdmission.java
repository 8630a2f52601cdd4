package no.innovasjonsbase.platform.database;

import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/**
 * Limits concurrent write transactions with a fair semaphore: those beyond it wait in turn, and are refused where they
 * would wait too long.
 */
@ApplicationScoped
class WriteAdmission {
    private final WriteSettings settings;
    private final MeterRegistry metrics;
    private final Semaphore permits;
    private final Timer waits;
    private final Timer holds;

    /** Why a write was refused. */
    enum Refusal {
        /** As many waited as may. */
        QUEUE_FULL,
        /** It waited for its turn as long as it may. */
        TIMEOUT,
        /** Another instance kept the lock for as long as the database waits. */
        LOCK_TIMEOUT,
        /** The application was ending. */
        SHUTDOWN
    }

    @Inject
    WriteAdmission(WriteSettings settings, MeterRegistry metrics) {
        this.settings = settings;
        this.metrics = metrics;
        this.permits = new Semaphore(settings.maxConcurrent(), true);
        this.waits = Timer.builder("ikb.writes.wait")
                .description("How long writes that were let in had waited for their turn")
                .register(metrics);
        this.holds = Timer.builder("ikb.writes.turn")
                .description("How long writes had their turn")
                .register(metrics);
        Gauge.builder("ikb.writes.waiting", this, WriteAdmission::waiting)
                .description("Writes that wait for their turn")
                .register(metrics);
        Gauge.builder("ikb.writes.active", permits, free -> settings.maxConcurrent() - free.availablePermits())
                .description("Writes that have their turn")
                .register(metrics);
        for (var reason : Refusal.values()) {
            count(reason, 0);
        }
    }

    /**
     * Runs work while it holds some write permits, and returns its result.
     *
     * @throws WriteRefusedException where too many are waiting to write
     */
    <T> T withPermits(int count, Supplier<T> work) {
        admit(count);
        var since = System.nanoTime();
        try {
            return work.get();
        } finally {
            permits.release(count);
            holds.record(System.nanoTime() - since, TimeUnit.NANOSECONDS);
        }
    }

    /** Runs something short with a write permit, if one is free. */
    void ifFree(Runnable work) {
        if (permits.tryAcquire()) {
            try {
                work.run();
            } finally {
                permits.release();
            }
        }
    }

    private void admit(int count) {
        if (permits.getQueueLength() >= settings.maxWaiting()) {
            throw refused(Refusal.QUEUE_FULL);
        }
        var since = System.nanoTime();
        try {
            if (!permits.tryAcquire(count, settings.timeout().toMillis(), TimeUnit.MILLISECONDS)) {
                throw refused(Refusal.TIMEOUT);
            }
            waits.record(System.nanoTime() - since, TimeUnit.NANOSECONDS);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw refused(Refusal.SHUTDOWN);
        }
    }

    /** The failure of a write that is refused; counted by its reason. */
    WriteRefusedException refused(Refusal reason) {
        count(reason, 1);
        return new WriteRefusedException(reason);
    }

    private void count(Refusal reason, int times) {
        metrics.counter(
                        "ikb.writes.refused",
                        "reason",
                        reason.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .increment(times);
    }

    /** How many wait for their turn. */
    int waiting() {
        return permits.getQueueLength();
    }

    /** How many may wait before others are refused. */
    int maxWaiting() {
        return settings.maxWaiting();
    }
}
