package no.innovasjonsbase.catalog;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.problem.Problem;

/**
 * Bounds how many concepts are in memory at a time, in graphs that are made and in answers that are sent: ten graphs of five
 * thousand took all of a small heap.
 */
@ApplicationScoped
class ConceptLimiter {
    private static final int BYTES_OF_A_CONCEPT = 20_000;
    private static final int SHARE_OF_HEAP = 8;
    private static final int RETRY_AFTER_SECONDS = 30;

    private final int most =
            (int) Math.min(Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP / BYTES_OF_A_CONCEPT, Integer.MAX_VALUE);
    private final Semaphore places = new Semaphore(most);

    @Inject
    CurrentVertxRequest current;

    /**
     * Takes room for so many until the answer to the request is sent. What is more than there ever is takes all.
     *
     * @throws Problem unavailable (503) where others have it
     */
    void take(long concepts) {
        int taken = (int) Math.min(concepts, most);
        if (!places.tryAcquire(taken)) {
            throw Problem.unavailable(RETRY_AFTER_SECONDS, Message.of("too-many-graphs"));
        }
        var isOver = new AtomicBoolean();
        Runnable release = () -> {
            if (isOver.compareAndSet(false, true)) {
                places.release(taken);
            }
        };
        var routing = current.getCurrent();
        routing.addEndHandler(ended -> release.run());
        if (routing.response().closed()) {
            release.run();
        }
    }
}
