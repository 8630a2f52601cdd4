package no.innovasjonsbase.journal;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

import no.innovasjonsbase.platform.workers.Worker;

/**
 * Runs a task on its own thread when signalled, coalescing signals, and at least every {@code interval}. What the task
 * throws is logged, and it is run again.
 */
public final class CoalescingWorker {
    private static final Object SIGNAL = new Object();

    private final BlockingQueue<Object> signals = new ArrayBlockingQueue<>(1);
    private final Worker worker;

    /**
     * A worker that begins when it is started.
     *
     * @param name of its thread
     * @param interval the longest time between two runs
     */
    public CoalescingWorker(String name, Duration interval, Runnable task) {
        worker = new Worker(name, () -> signals.poll(interval.toMillis(), TimeUnit.MILLISECONDS), task);
    }

    /** Begins. */
    public void begin() {
        worker.start();
    }

    /** Ends, also in the middle of the task where that can be interrupted. */
    public void end() {
        worker.end();
    }

    /** Has the task run soon; never blocks. */
    public void signal() {
        // A signal that waits already will see what this one is for.
        signals.offer(SIGNAL);
    }
}
