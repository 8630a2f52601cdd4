package no.innovasjonsbase.search.index;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.jboss.logging.Logger;

/**
 * Merges the segments of an embedded index into one while it doesn't change: a search looks its words up in each of them. It
 * merges in the background, and rests afterwards for so long that merging never takes more than a small part of a processor.
 */
final class SegmentMerger {
    private static final Logger LOG = Logger.getLogger(SegmentMerger.class);
    /** How long an index must not have changed. */
    static final Duration QUIET = Duration.ofSeconds(10);
    /** In a larger index a search spends its time on scoring, whatever the segments, and merging takes long. */
    private static final long MAX_ENTRIES = 100_000;
    /** How many entries there are for each change that is worth it: a small segment beside a large one costs little. */
    private static final int ENTRIES_A_CHANGE = 100;
    /** How long it rests, in times of what merging took. */
    private static final int REST = 20;

    private final Clock clock;
    private State seen;
    private State merged;
    private Instant quietSince;
    private volatile Instant resumesAt = Instant.MIN;

    /** The content of an index: its name, and the number of the newest change in it. */
    private record State(String index, long number) {}

    SegmentMerger(Clock clock) {
        this.clock = clock;
    }

    /**
     * Begins to merge the segments of an index if it has been quiet for long enough; called again and again.
     *
     * @param number of the newest change that it holds
     */
    void mergeIfQuiet(EntryIndex index, long number) {
        var now = clock.instant();
        var state = new State(index.name(), number);
        if (!state.equals(seen)) {
            seen = state;
            quietSince = now;
        } else if (!state.equals(merged)
                && !now.isBefore(quietSince.plus(QUIET))
                && !now.isBefore(resumesAt)
                && isWorthIt(state, index.size())) {
            merged = state;
            merge(index, now);
        }
    }

    private boolean isWorthIt(State state, long entries) {
        var isFirst = merged == null || !merged.index().equals(state.index());
        return entries <= MAX_ENTRIES && (isFirst || (state.number() - merged.number()) * ENTRIES_A_CHANGE >= entries);
    }

    private void merge(EntryIndex index, Instant begun) {
        var merging = index.mergeSegments();
        resumesAt = Instant.MAX;
        merging.whenComplete((done, failure) -> {
            var took = Duration.between(begun, clock.instant());
            resumesAt = clock.instant().plus(took.multipliedBy(REST));
            if (failure == null) {
                LOG.debugf("The segments of the search index %s were merged in %d ms", index.name(), took.toMillis());
            } else {
                LOG.debugf(failure, "The segments of the search index %s could not be merged", index.name());
            }
        });
    }
}
