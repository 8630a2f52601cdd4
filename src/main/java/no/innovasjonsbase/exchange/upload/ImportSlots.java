package no.innovasjonsbase.exchange.upload;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import no.innovasjonsbase.platform.access.Caller;
import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.ratelimit.CallerConcurrencyLimiter;

/**
 * Bounds how many imports there are: open at all, of one organization, being received, being dealt with. Each has a bound
 * of its own, so that clients who send or read slowly take nothing that others' imports need.
 */
@ApplicationScoped
public class ImportSlots {
    private static final int RETRY_AFTER_SECONDS = 30;

    private final Semaphore open;
    private final Semaphore receiving;
    private final Semaphore working;
    private final CallerConcurrencyLimiter ofOrganizations;

    @Inject
    ImportSlots(ImportSettings settings) {
        this.open = new Semaphore(settings.maxOpen());
        this.receiving = new Semaphore(settings.maxReceiving());
        this.working = new Semaphore(settings.maxConcurrent(), true);
        this.ofOrganizations = new CallerConcurrencyLimiter(settings.maxOpenPerOrganization());
    }

    /** A slot that was taken. */
    public interface Slot extends AutoCloseable {
        /** Gives it back; once only. */
        @Override
        void close();
    }

    /**
     * A slot for an import until its answer is sent.
     *
     * @throws Problem unavailable (503) where there is none for anybody, or none for the caller's organization
     */
    public Slot open(Caller by) {
        var slot = take(open, Duration.ZERO);
        if (!ofOrganizations.take(by.organization())) {
            slot.close();
            throw tooMany();
        }
        return () -> {
            ofOrganizations.release(by.organization());
            slot.close();
        };
    }

    /**
     * A slot for an import while it is received.
     *
     * @throws Problem unavailable (503) where there is none
     */
    public Slot receive() {
        return take(receiving, Duration.ZERO);
    }

    /**
     * A slot for an import while it is dealt with.
     *
     * @param timeout how long to wait for one
     * @throws Problem unavailable (503) where there is none by then
     */
    public Slot work(Duration timeout) {
        return take(working, timeout);
    }

    private static Slot take(Semaphore slots, Duration timeout) {
        try {
            if (slots.tryAcquire(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                return slots::release;
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
        throw tooMany();
    }

    private static Problem tooMany() {
        return Problem.unavailable(RETRY_AFTER_SECONDS, Message.of("too-many-imports"));
    }
}
