package no.innovasjonsbase.changefeed;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import no.innovasjonsbase.journal.Change;
import no.innovasjonsbase.journal.Journal;
import no.innovasjonsbase.platform.entry.EntryTypes;

/**
 * Reads changes from the journal, a bounded part at a time: at most so many are looked at, however few of them are
 * wanted, and the answer tells how far that came.
 */
@ApplicationScoped
public class ChangeReader {
    /** How many numbers one part reaches over; an index finds those that are wanted. */
    static final int LOOKED_AT = 10_000;

    /** A part ends with the change that makes it larger than this. */
    private static final int MAX_CHARACTERS = 4_000_000;

    private static final int ROUND = 100;

    @Inject
    EntryTypes types;

    @Inject
    Journal journal;

    /**
     * What comes after a number.
     *
     * @param after the number of the last change that is known
     * @param limit how many at most
     * @throws ChangesGoneException where not all of it is kept
     */
    @Transactional
    public ChangesPage after(long after, ChangeFilter filter, int limit) {
        requireKept(after);
        var head = journal.current();
        var end = Math.min(head.number, after + LOOKED_AT);
        var found = new ArrayList<ChangeView>();
        var next = read(after, end, filter, limit, found);
        return new ChangesPage(head.epoch, head.number, found, next);
    }

    /**
     * Makes sure that everything is kept that comes after a number.
     *
     * @throws ChangesGoneException where it is not
     */
    @Transactional
    public void requireKept(long after) {
        var head = journal.current();
        if (after < head.missingUntil) {
            throw ChangesGoneException.forgotten(head.missingUntil);
        }
    }

    /**
     * Makes sure that this base is still the one that a number belongs to.
     *
     * @param epoch that of the number; null where there was no change yet
     * @throws ChangesGoneException where it is not
     */
    @Transactional
    public void requireSame(String epoch) {
        var head = journal.current();
        if (epoch != null && !epoch.equals(head.epoch)) {
            throw ChangesGoneException.rebuilt(head.epoch);
        }
    }

    /** The newest change, without what came before it: where someone begins who wants only what is new. */
    @Transactional
    public ChangesPage end() {
        var head = journal.current();
        return new ChangesPage(head.epoch, head.number, List.of(), head.number);
    }

    /**
     * What comes before a number, the newest first; {@code next} of the answer is the number to go on before, and 0 where
     * nothing older is kept.
     */
    @Transactional
    public ChangesPage before(long before, ChangeFilter filter, int limit) {
        var head = journal.current();
        var from = Math.min(before, head.number + 1);
        var end = Math.max(0, from - 1 - LOOKED_AT);
        var found = Change.listBetween(end, from - 1, filter.types(), filter.maintainers(), true, limit).stream()
                .map(this::viewOf)
                .toList();
        var next = found.size() == limit ? found.get(limit - 1).number() : end + 1;
        return new ChangesPage(head.epoch, head.number, found, next <= 1 ? 0 : next);
    }

    /** Reads in rounds, so that a thousand of the longest entries are never in memory at once; answers how far it came. */
    private long read(long after, long end, ChangeFilter filter, int limit, List<ChangeView> found) {
        var from = after;
        var characters = 0;
        while (found.size() < limit && characters < MAX_CHARACTERS && from < end) {
            var most = Math.min(ROUND, limit - found.size());
            var round = Change.listBetween(from, end, filter.types(), filter.maintainers(), false, most);
            for (var change : round) {
                found.add(viewOf(change));
                characters += change.state == null ? 0 : change.state.length();
            }
            from = round.size() < most ? end : round.get(most - 1).number;
        }
        return from;
    }

    private ChangeView viewOf(Change change) {
        return ChangeView.of(change, types.require(change.entryType));
    }
}
