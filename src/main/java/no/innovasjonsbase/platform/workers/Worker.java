package no.innovasjonsbase.platform.workers;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import org.jboss.logging.Logger;

/**
 * A daemon thread that waits for work and does it, again and again until it is told to end. What is thrown in it, errors
 * included, is logged once for each row of failures, and it goes on.
 */
public final class Worker {
    private static final Logger LOG = Logger.getLogger(Worker.class);
    private static final Set<Worker> RUNNING = ConcurrentHashMap.newKeySet();
    private static final Duration MAX_PAUSE = Duration.ofSeconds(5);
    private static final Duration MIN_PAUSE = Duration.ofMillis(10);
    private static final long IDLE = 0;

    private final String name;
    private final Waiting waiting;
    private final Runnable work;
    private final Runnable atEnd;
    private final Thread thread;
    /** Guards whether work begins once it is over. */
    private final Object state = new Object();

    private volatile boolean isOver;
    private volatile long busySince = IDLE;
    private int failures;

    /** Waits until there is work, for as long as that takes. */
    @FunctionalInterface
    public interface Waiting {
        /** Waits. */
        void await() throws InterruptedException;
    }

    /** A worker that begins when it is started. */
    public Worker(String name, Waiting waiting, Runnable work) {
        this(name, waiting, work, () -> {});
    }

    /**
     * A worker that begins when it is started.
     *
     * @param name of its thread, and in liveness
     * @param work is done after each wait; it hangs if it takes longer than {@code ikb.workers.hang-timeout}
     * @param atEnd is done in its thread as the last thing
     */
    public Worker(String name, Waiting waiting, Runnable work, Runnable atEnd) {
        this.name = name;
        this.waiting = waiting;
        this.work = work;
        this.atEnd = atEnd;
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    /** Begins. */
    public void start() {
        try {
            thread.start();
        } finally {
            RUNNING.add(this);
            if (isOver) {
                RUNNING.remove(this);
            }
        }
    }

    /** Ends, also in the middle of the work where that can be interrupted; called by the work itself, after it. */
    public void end() {
        isOver = true;
        RUNNING.remove(this);
        if (Thread.currentThread() != thread) {
            thread.interrupt();
        }
    }

    /**
     * Ends once the work under way is done, and returns then: for work that an interrupt leaves in pieces. What takes longer than
     * that is interrupted all the same.
     */
    public void end(Duration timeout) {
        RUNNING.remove(this);
        synchronized (state) {
            isOver = true;
            if (busySince == IDLE) {
                thread.interrupt();
            }
        }
        try {
            thread.join(timeout.toMillis());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        thread.interrupt();
    }

    /** Called by the work where it has come forward: if it takes long in all, it hangs only where a part of it does. */
    public void progress() {
        synchronized (state) {
            busySince = Math.max(1, System.nanoTime());
        }
    }

    /** Whether it was told to end. */
    public boolean isOver() {
        return isOver;
    }

    /**
     * The workers that don't work any more though nobody ended them, by name, and what is wrong with each.
     *
     * @param longest how long the work may take
     */
    static Map<String, String> unhealthy(Duration longest) {
        var unhealthy = new TreeMap<String, String>();
        for (var worker : RUNNING) {
            var since = worker.busySince;
            var busy = Duration.ofNanos(since == IDLE ? 0 : System.nanoTime() - since);
            if (!worker.thread.isAlive() && !worker.isOver) {
                unhealthy.put(worker.name, "is dead");
            } else if (busy.compareTo(longest) > 0) {
                unhealthy.put(worker.name, "has hung for %d s".formatted(busy.toSeconds()));
            }
        }
        return unhealthy;
    }

    private void run() {
        while (!isOver) {
            try {
                waiting.await();
                if (begin()) {
                    work.run();
                    failures = 0;
                }
            } catch (InterruptedException interrupted) {
                // Told to end, or meant for a piece of work that was over already.
            } catch (Throwable failed) {
                survive(failed);
            } finally {
                synchronized (state) {
                    busySince = IDLE;
                }
            }
        }
        // What ended the wait isn't meant for what is done at the end.
        Thread.interrupted();
        atEnd.run();
    }

    /** Begins to work, unless it is over. */
    private boolean begin() {
        synchronized (state) {
            busySince = isOver ? IDLE : Math.max(1, System.nanoTime());
            return !isOver;
        }
    }

    /** Nothing that is done about a failure may end the thread either: there may be no memory to log it. */
    private void survive(Throwable failed) {
        try {
            OutOfMemory.exitIfBehind(failed);
            // Once, not every few seconds while a database is away.
            if (!isOver && failures++ == 0) {
                LOG.warnf(failed, "%s failed; it goes on", name);
            }
            TimeUnit.MILLISECONDS.sleep(pauseMillis());
        } catch (InterruptedException ending) {
            // The loop sees whether it is over.
        } catch (Throwable again) {
            OutOfMemory.exitIfBehind(again);
        }
    }

    private long pauseMillis() {
        return Math.min(MAX_PAUSE.toMillis(), MIN_PAUSE.toMillis() << Math.min(failures, 20));
    }
}
