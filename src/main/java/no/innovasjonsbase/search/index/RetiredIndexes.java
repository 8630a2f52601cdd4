package no.innovasjonsbase.search.index;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/**
 * Closes replaced indexes as soon as the searches under way have ended, for each takes memory, and deletes them after a grace period in which
 * other instances learn of it.
 */
final class RetiredIndexes {
    private static final Duration GRACE = Duration.ofMinutes(1);
    private static final Duration SWEEP_INTERVAL = Duration.ofMinutes(10);

    private final IndexStore store;
    private final List<Retired> all = new ArrayList<>();

    /** A replaced index and the time it was replaced. */
    private record Retired(EntryIndex index, Instant since) {}

    /** When to look next for indexes left behind, by a killed instance or a rebuild that was given up. */
    private Instant lookAt;

    RetiredIndexes(IndexStore store, Instant now) {
        this.store = store;
        this.lookAt = now.plus(GRACE);
    }

    void add(EntryIndex index, Instant now) {
        all.add(new Retired(index, now));
    }

    /** Closes those that aren't searched, and deletes what is neither registered nor in its grace period. */
    void tidy(Instant now) {
        var due = all.stream()
                .filter(old -> old.index().closeUnlessSearched())
                .filter(old -> old.since().plus(GRACE).isBefore(now))
                .toList();
        if (!due.isEmpty() || lookAt.isBefore(now)) {
            lookAt = now.plus(SWEEP_INTERVAL);
            all.removeAll(due);
            sweep();
        }
    }

    private void sweep() {
        var names = store.names();
        var kept = new HashSet<String>();
        kept.add(names.live());
        kept.add(names.next());
        all.forEach(old -> kept.add(old.index().name()));
        kept.removeIf(Objects::isNull);
        store.deleteAllExcept(kept);
    }

    void closeAll() {
        all.forEach(old -> old.index().close());
        all.clear();
    }
}
