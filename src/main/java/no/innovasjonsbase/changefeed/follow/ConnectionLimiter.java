package no.innovasjonsbase.changefeed.follow;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.ratelimit.CallerConcurrencyLimiter;
import no.innovasjonsbase.platform.ratelimit.CallerKeys;

/** Limits concurrent streams and long polls, in all and per caller. */
@ApplicationScoped
class ConnectionLimiter {
    private static final int RETRY_AFTER_SECONDS = 5;

    @Inject
    ChangeBuffer buffer;

    @Inject
    CurrentVertxRequest current;

    @Inject
    CallerKeys callers;

    private final Semaphore permits;
    private final CallerConcurrencyLimiter ofCallers;

    @Inject
    ConnectionLimiter(FollowingSettings settings) {
        this.permits = new Semaphore(settings.max());
        this.ofCallers = new CallerConcurrencyLimiter(settings.maxPerCaller());
    }

    /** A permit for one connection; released once, however often it is closed. */
    interface Permit extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Takes a permit.
     *
     * @throws Problem unavailable (503) where none is left
     */
    Permit take() {
        if (!permits.tryAcquire()) {
            throw Problem.unavailable(RETRY_AFTER_SECONDS, Message.of("too-many-followers"));
        }
        var caller = callers.of(current.getCurrent());
        if (!ofCallers.take(caller)) {
            permits.release();
            throw Problem.unavailable(RETRY_AFTER_SECONDS, Message.of("too-many-followers-of-one"));
        }
        buffer.join();
        var isFree = new AtomicBoolean();
        return () -> {
            if (isFree.compareAndSet(false, true)) {
                buffer.leave();
                ofCallers.release(caller);
                permits.release();
            }
        };
    }
}
