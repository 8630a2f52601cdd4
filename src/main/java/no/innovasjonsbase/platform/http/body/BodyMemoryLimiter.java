package no.innovasjonsbase.platform.http.body;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.configuration.MemorySize;

/**
 * Limits how much memory the request bodies being received may take, in all and per caller, who may have half. Unless a
 * setting says otherwise, it is a share of the heap: what is made of a body takes some ten times its bytes.
 */
@ApplicationScoped
class BodyMemoryLimiter {
    private static final int SHARE_OF_HEAP = 32;

    private final long ofAll;
    private final long ofOne;
    private final AtomicLong held = new AtomicLong();
    private final Map<String, Long> heldBy = new ConcurrentHashMap<>();

    @Inject
    BodyMemoryLimiter(BodySettings settings) {
        var largest = settings.maxSize().asLongValue();
        var share = Math.max(Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP, 2 * largest);
        ofAll = settings.inFlight().map(MemorySize::asLongValue).orElse(share);
        ofOne = Math.max(ofAll / 2, largest);
    }

    /** Notes that a caller's body holds some bytes more; whether there is room for them. They are released in any case. */
    boolean take(String caller, long bytes) {
        var byCaller = heldBy.merge(caller, bytes, Long::sum);
        return held.addAndGet(bytes) <= ofAll && byCaller <= ofOne;
    }

    /** Gives back what was taken. */
    void release(String caller, long bytes) {
        held.addAndGet(-bytes);
        heldBy.computeIfPresent(caller, (unused, before) -> before == bytes ? null : before - bytes);
    }
}
