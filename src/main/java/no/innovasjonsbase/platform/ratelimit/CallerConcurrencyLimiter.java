package no.innovasjonsbase.platform.ratelimit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Limits how many operations each caller may have in progress at a time. */
public final class CallerConcurrencyLimiter {
    private final int max;
    private final Map<String, Integer> taken = new ConcurrentHashMap<>();

    /** Places of which a caller may have so many. */
    public CallerConcurrencyLimiter(int max) {
        this.max = max;
    }

    /** Takes a place for a caller, if it may have one more; what was taken has to be given back once. */
    public boolean take(String caller) {
        var isTaken = new boolean[1];
        taken.compute(caller, (unused, before) -> {
            int count = before == null ? 0 : before;
            isTaken[0] = count < max;
            return isTaken[0] ? Integer.valueOf(count + 1) : before;
        });
        return isTaken[0];
    }

    /** Gives a place back. */
    public void release(String caller) {
        taken.computeIfPresent(caller, (unused, count) -> count == 1 ? null : count - 1);
    }
}
