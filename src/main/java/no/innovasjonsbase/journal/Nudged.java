package no.innovasjonsbase.journal;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

import no.innovasjonsbase.platform.workers.Worker;

/**
 * Does one thing, in a thread of its own, each time it is asked to and every so often unasked. Asked several times
 * meanwhile, it does it once more; what the thing throws is logged and forgotten.
 */
public final class Nudged {
    private static final Object NUDGE = new Object();

    private final BlockingQueue<Object> nudges = new ArrayBlockingQueue<>(1);
    private final Worker worker;

    /**
     * One that begins later.
     *
     * @param name of its thread
     * @param atLatest how long it is after one time until the next unasked
     */
    public Nudged(String name, Duration atLatest, Runnable thing) {
        worker = new Worker(name, () -> nudges.poll(atLatest.toMillis(), TimeUnit.MILLISECONDS), thing);
    }

    /** Begins. */
    public void begin() {
        worker.start();
    }

    /** Ends, also in the middle of the thing where that can be interrupted. */
    public void end() {
        worker.end();
    }

    /** Asks it to do its thing; costs next to nothing and never waits. */
    public void nudge() {
        // Where one lies there already, what is done next sees this one's reason, too.
        nudges.offer(NUDGE);
    }
}
