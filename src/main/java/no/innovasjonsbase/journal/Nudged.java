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
     * Will do a thing.
     *
     * @param name that of its thread
     * @param atLatest how long it waits unasked
     */
    public Nudged(String name, Duration atLatest, Runnable thing) {
        this.atLatest = atLatest;
        this.thing = thing;
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    /** Begins to listen. */
    public void begin() {
        thread.start();
    }

    /** Ends, interrupting what is being done. */
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
        while (!isOver) {
            try {
                nudges.poll(atLatest.toMillis(), TimeUnit.MILLISECONDS);
                thing.run();
            } catch (InterruptedException ending) {
                return;
            } catch (RuntimeException failed) {
                if (!isOver) {
                    LOG.warnf(failed, "%s failed; it goes on with the next", thread.getName());
                }
            }
        }
    }
}
