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
    private final Duration pause;
    private final Duration interval;
    private final Worker worker;
    /** When the last run ended; used by the thread of the worker only. */
    private long ended;

    /**
     * A worker that begins when it is started.
     *
     * @param name of its thread
     * @param pause the shortest time between two runs: under load one does for all signals of it; the first after a while is not delayed
     * @param interval the longest time between two runs
     */
    public CoalescingWorker(String name, Duration pause, Duration interval, Runnable task) {
        this.pause = pause;
        this.interval = interval;
        this.ended = System.nanoTime() - pause.toNanos();
        this.worker = new Worker(name, this::await, () -> run(task));
    }

    /** A worker that makes no pause. */
    public CoalescingWorker(String name, Duration interval, Runnable task) {
        this(name, Duration.ZERO, interval, task);
    }

    private void await() throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(pause.toNanos() - (System.nanoTime() - ended));
        signals.poll(interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void run(Runnable task) {
        try {
            task.run();
        } finally {
            ended = System.nanoTime();
        }
    }

    /** Begins. */
    public void begin() {
        worker.start();
    }

    /** Ends, also in the middle of the task where that can be interrupted. */
    public void end() {
        worker.end();
    }

    /** Ends once the task under way is done, or is interrupted after so long; returns then. */
    public void end(Duration timeout) {
        worker.end(timeout);
    }

    /** Called by the task where it has come forward: if it takes long in all, it hangs only where a part of it does. */
    public void progress() {
        worker.progress();
    }

    /** Whether it was told to end. */
    public boolean isOver() {
        return worker.isOver();
    }

    /** Has the task run soon; never blocks. */
    public void signal() {
        // A signal that waits already will see what this one is for.
        signals.offer(SIGNAL);
    }
}
