package no.innovasjonsbase.testsupport;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Waits for what comes about in the background. */
public final class Waiting {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private Waiting() {}

    /** Waits, for a minute at most, until something is so. */
    public static void until(String what, Callable<Boolean> condition) throws Exception {
        var end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited in vain until " + what);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
