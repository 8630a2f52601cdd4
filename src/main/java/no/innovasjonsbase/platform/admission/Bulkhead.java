package no.innovasjonsbase.platform.admission;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import io.vertx.core.Context;
import io.vertx.core.Vertx;

import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.problem.Problem;

/**
 * Gives worker threads to so many tasks of a kind at a time, has so many more wait without a thread, and refuses others at
 * once. A task counts until it has returned, whatever becomes of its client's connection meanwhile.
 */
public final class Bulkhead implements Executor {
    private static final int RETRY_AFTER_SECONDS = 2;
    private static final long NONE = -1;
    private static final Consumer<Problem> NOBODY = unused -> {};

    private final Executor workers;
    private final Vertx vertx;
    private final int maxConcurrent;
    private final int maxWaiting;
    private final Duration maxWait;
    private final Runnable whenRefused;
    /** In their order; guarded by this. */
    private final Set<Waiting> queue = new LinkedHashSet<>();

    private int active;

    /** A task that waits, and where it came from: a worker goes on in the same context, which log lines depend on. */
    private static final class Waiting {
        private final Runnable task;
        private final Context origin;
        private long timer = NONE;

        Waiting(Runnable task, Context origin) {
            this.task = task;
            this.origin = origin;
        }
    }

    /** A bulkhead in front of some workers. */
    Bulkhead(Executor workers, Vertx vertx, int maxConcurrent, int maxWaiting, Duration maxWait, Runnable whenRefused) {
        this.workers = workers;
        this.vertx = vertx;
        this.maxConcurrent = maxConcurrent;
        this.maxWaiting = maxWaiting;
        this.maxWait = maxWait;
        this.whenRefused = whenRefused;
    }

    /**
     * Has a worker do a task that nobody is told of if it is never done.
     *
     * @throws Problem unavailable (503) where too many wait
     */
    @Override
    public void execute(Runnable task) {
        execute(task, NOBODY);
    }

    /**
     * Has a worker do a task.
     *
     * @param tooLate is told where it waited too long, on the event loop that it came from; the task isn't done then
     * @throws Problem unavailable (503) where too many wait
     */
    void execute(Runnable task, Consumer<Problem> tooLate) {
        enter(task, tooLate, maxWaiting);
    }

    /** Has a worker go on with a task that was let in before: it may wait again, but is never refused. */
    public void resume(Runnable task) {
        enter(task, null, Integer.MAX_VALUE);
    }

    private void enter(Runnable task, Consumer<Problem> tooLate, int mostWaiting) {
        synchronized (this) {
            if (active >= maxConcurrent) {
                if (queue.size() >= mostWaiting) {
                    throw refused();
                }
                await(new Waiting(task, vertx.getOrCreateContext()), tooLate);
                return;
            }
            active++;
        }
        start(task);
    }

    private void await(Waiting waiting, Consumer<Problem> tooLate) {
        queue.add(waiting);
        if (tooLate != null) {
            waiting.timer = vertx.setTimer(maxWait.toMillis(), late -> {
                if (remove(waiting)) {
                    waiting.origin.runOnContext(unused -> tooLate.accept(refused()));
                }
            });
        }
    }

    private synchronized boolean remove(Waiting waiting) {
        return queue.remove(waiting);
    }

    private void start(Runnable task) {
        try {
            workers.execute(() -> {
                try {
                    task.run();
                } finally {
                    finished();
                }
            });
        } catch (RuntimeException ending) {
            finished();
            throw ending;
        }
    }

    private void finished() {
        Waiting next = null;
        synchronized (this) {
            var first = queue.iterator();
            if (first.hasNext()) {
                next = first.next();
                first.remove();
            } else {
                active--;
            }
        }
        if (next != null) {
            var task = next.task;
            vertx.cancelTimer(next.timer);
            next.origin.runOnContext(unused -> start(task));
        }
    }

    private Problem refused() {
        whenRefused.run();
        return Problem.unavailable(RETRY_AFTER_SECONDS, Message.of("too-many-requests-at-once"));
    }

    /** How many tasks have a worker thread. */
    synchronized int active() {
        return active;
    }

    /** How many tasks wait for one. */
    synchronized int waiting() {
        return queue.size();
    }

    /** How many tasks have a worker thread at most. */
    int maxConcurrent() {
        return maxConcurrent;
    }
}
