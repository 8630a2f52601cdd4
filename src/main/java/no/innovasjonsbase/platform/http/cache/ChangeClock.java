package no.innovasjonsbase.platform.http.cache;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * A logical clock of committed changes: a cached response is current if nothing that it shows has changed since it was
 * read. It ticks after each commit and before that is acknowledged: what was read at a time shows every change that was
 * acknowledged before.
 *
 * <p>Entries share a fixed number of places for their times, so one that has not changed may be taken for changed,
 * never the other way round.
 */
@ApplicationScoped
public class ChangeClock {
    private static final int PLACES = 1 << 15;

    private final AtomicLong time = new AtomicLong();
    /** When any entry was changed last. */
    private final AtomicLong base = new AtomicLong();
    /** When the search index was changed last. */
    private final AtomicLong index = new AtomicLong();
    /** When more was changed last than can be told by entries. */
    private final AtomicLong everything = new AtomicLong();

    private final AtomicLongArray entries = new AtomicLongArray(PLACES);
    /** Whether changes of the search index are told here. */
    private volatile boolean knowsIndex;

    /** Until when, by {@link System#nanoTime()}, changes by others are known here; null where nobody else writes. */
    private volatile Long knownUntil;

    /** The time now: to be read before what is shown is. */
    public long now() {
        return time.get();
    }

    /** Tells that an entry was created, changed or deleted. */
    public void changed(String href) {
        var now = time.incrementAndGet();
        entries.accumulateAndGet(placeOf(href), now, Math::max);
        base.accumulateAndGet(now, Math::max);
    }

    /** Tells that the search index may answer something else from now on. */
    public void changedIndex() {
        index.accumulateAndGet(time.incrementAndGet(), Math::max);
    }

    /** Tells that nobody but this instance changes the search index that it asks. */
    public void ownsIndex() {
        knowsIndex = true;
    }

    /** Whether this instance is sure to know when the search index that it asks was changed. */
    public boolean knowsIndex() {
        return knowsIndex;
    }

    /** Tells that anything may have changed. */
    public void changedEverything() {
        everything.accumulateAndGet(time.incrementAndGet(), Math::max);
    }

    /** Tells until when, by {@link System#nanoTime()}, this instance is sure to know what other instances have changed. */
    public void knowsOthersUntil(long nanoTime) {
        knownUntil = nanoTime;
    }

    /** Whether what was read of the base at a time still shows what there is, as far as this instance can be sure. */
    public boolean isCurrent(long readAt) {
        return isComplete() && isCurrent(readAt, null);
    }

    /**
     * Whether what was read at a time still shows what there is.
     *
     * @param href of the entry that it shows; null where it shows more than that
     */
    boolean isCurrent(long readAt, String href) {
        var changedAt = href == null ? base.get() : entries.get(placeOf(href));
        return readAt >= changedAt && readAt >= everything.get();
    }

    /** Whether what the search index told at a time, with what is in the base, is still what there is. */
    boolean isCurrentWithIndex(long readAt) {
        return readAt >= index.get() && isCurrent(readAt, null);
    }

    /** Whether all changes are known here. */
    boolean isComplete() {
        var until = knownUntil;
        return until == null || System.nanoTime() - until < 0;
    }

    private static int placeOf(String href) {
        var hash = href.hashCode() * 0x9E3779B9;
        return hash >>> (Integer.SIZE - Integer.numberOfTrailingZeros(PLACES));
    }
}
