package no.innovasjonsbase.search.index;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/** Closes and deletes replaced indexes after a grace period in which running searches finish. */
final class RetiredIndexes {
    private static final Duration GRACE = Duration.ofMinutes(1);

    private final IndexStore store;
    private final List<Retired> all = new ArrayList<>();

    /** A replaced index and the time it was replaced. */
    private record Retired(EntryIndex index, Instant since) {}

    /** When to look, once, for indexes left behind by a killed instance. */
    private Instant lookAt;

    RetiredIndexes(IndexStore store, Instant now) {
        this.store = store;
        this.lookAt = now.plus(GRACE);
    }

    void add(EntryIndex index, Instant now) {
        all.add(new Retired(index, now));
    }

    /** Closes indexes whose grace period is over and deletes those that are neither registered nor in their grace period. */
    void closeDue(Instant now) {
        var due = all.stream()
                .filter(old -> old.since().plus(GRACE).isBefore(now))
                .toList();
        if (!due.isEmpty() || lookAt.isBefore(now)) {
            lookAt = Instant.MAX;
            due.forEach(old -> old.index().close());
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
