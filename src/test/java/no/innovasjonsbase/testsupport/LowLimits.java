package no.innovasjonsbase.testsupport;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** An application with so little room that tests can fill it, and timeouts they can wait for. */
public class LowLimits implements QuarkusTestProfile {
    /** Reads, and writes, that are worked on at a time. */
    public static final int CONCURRENT_REQUESTS = 3;

    /** Reads, and writes, that may wait for that. */
    public static final int WAITING_REQUESTS = 4;

    /** Transactions that may wait for the one that writes. */
    public static final int WAITING_WRITES = 4;

    /** How many bytes an import may tell: less than what two parts of 200 lines have to. */
    public static final int IMPORT_RESPONSE_BYTES = 30_000;

    /** Changes that are kept in memory for those who follow. */
    public static final int CHANGE_BUFFER = 20;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                // Its jobs write, too: they would take places in a queue that tests count.
                entry("quarkus.scheduler.enabled", false),
                entry("ikb.bulkheads.reads.max-concurrent", CONCURRENT_REQUESTS),
                entry("ikb.bulkheads.reads.max-waiting", WAITING_REQUESTS),
                entry("ikb.bulkheads.writes.max-concurrent", CONCURRENT_REQUESTS),
                entry("ikb.bulkheads.writes.max-waiting", WAITING_REQUESTS),
                entry("ikb.bulkheads.max-wait", "8S"),
                entry("ikb.writes.max-concurrent", 1),
                entry("ikb.writes.max-waiting", WAITING_WRITES),
                entry("ikb.writes.timeout", "15S"),
                entry("ikb.export.max-per-caller", 1),
                entry("ikb.import.max-answer-size", IMPORT_RESPONSE_BYTES),
                entry("ikb.streams.timeout", "3S"),
                entry("ikb.streams.send-buffer", "8K"),
                entry("ikb.following.heartbeat", "500MS"),
                entry("ikb.following.timeout", "1S"),
                entry("ikb.following.tail", CHANGE_BUFFER));
    }

    private static Map.Entry<String, String> entry(String setting, Object value) {
        return Map.entry(setting, String.valueOf(value));
    }
}
