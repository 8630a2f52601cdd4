package no.innovasjonsbase.soak;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what callers were answered, and keeps the answers that may not happen. */
final class Answers {
    private static final int MAX_KEPT = 50;
    private static final int MAX_CHARACTERS = 600;

    private final Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();
    private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();

    /**
     * Counts an answer. A 5xx is expected only as 503 that says when to try again.
     *
     * @param caller the kind of caller
     * @param asked the beginning of the request
     * @param status 0 where the connection ended without an answer
     */
    void add(String caller, String asked, int status, boolean hasRetryAfter, String body) {
        counts.computeIfAbsent(caller + " " + status, key -> new LongAdder()).increment();
        if (status >= 500 && !(status == 503 && hasRetryAfter)) {
            keep(caller + ": " + asked + " -> " + status + " " + body);
        }
    }

    /** Keeps something that may not happen. */
    void keep(String what) {
        if (unexpected.size() < MAX_KEPT) {
            unexpected.add(what.substring(0, Math.min(MAX_CHARACTERS, what.length())));
        }
    }

    /** How many there were by kind of caller and status, sorted. */
    Map<String, LongAdder> counts() {
        return counts;
    }

    /** What may not happen and did, the first of it. */
    Queue<String> unexpected() {
        return unexpected;
    }
}
