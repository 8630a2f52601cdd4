package no.innovasjonsbase.journal;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

import org.jboss.logging.Logger;

/**
 * Does one thing, in a thread of its own, each time it is asked to and every so often unasked. Asked several times
 * meanwhile, it does it once more; what the thing throws is logged and forgotten.
 */
public final class Nudged {
    private static final Logger LOG = Logger.getLogger(Nudged.class);
    private static final Object NUDGE = new Object();

    private final BlockingQueue<Object> nudges = new ArrayBlockingQueue<>(1);
    private final Duration atLatest;
    private final Runnable thing;
    private final Thread thread;
    private volatile boolean isOver;

    /**
     * One that begins later.
     *
     * @param name of its thread
     * @param atLatest how long it is after one time until the next unasked
     */
    public Nudged(String name, Duration atLatest, Runnable thing) {
        this.atLatest = atLatest;
        this.thing = thing;
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    /** Begins. */
    public void begin() {
        thread.start();
    }

    /** Ends, also in the middle of the thing where that can be interrupted. */
    public void end() {
        isOver = true;
        thread.interrupt();
    }

    /** Asks it to do its thing; costs next to nothing and never waits. */
    public void nudge() {
        // Where one lies there already, what is done next sees this one's reason, too.
        nudges.offer(NUDGE);
    }

    private void run() {
        var failures = 0;
        while (!isOver) {
            try {
                nudges.poll(atLatest.toMillis(), TimeUnit.MILLISECONDS);
                thing.run();
                failures = 0;
            } catch (InterruptedException ending) {
                return;
            } catch (RuntimeException failed) {
                // Once, not every few seconds while a database is away.
                if (!isOver && failures++ == 0) {
                    LOG.warnf(failed, "%s failed; it goes on with the next", thread.getName());
                }
            }
        }
    }
}
