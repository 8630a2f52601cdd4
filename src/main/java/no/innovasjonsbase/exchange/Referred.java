package no.innovasjonsbase.exchange;

import java.util.HashSet;
import java.util.Set;

import no.innovasjonsbase.journal.Journal;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.PendingReferences;

/**
 * Knows what a copy holds, and which of that was referred to before it was stored. Hibernate has made itself a picture of
 * such an entry: it has to forget that before the entry's own line comes.
 */
final class Referred implements PendingReferences {
    private final PendingReferences entries;
    private final Set<String> named = new HashSet<>();

    Referred(PendingReferences entries) {
        this.entries = entries;
    }

    @Override
    public boolean includes(Class<? extends Entry> type, String id) {
        var isThere = entries.includes(type, id);
        if (isThere) {
            named.add(Entry.hrefOf(type, id));
        }
        return isThere;
    }

    /** Settles what was written where the entry on a line was referred to. */
    void makeWayFor(ParsedLine line, Journal.LongWrite write) {
        if (line.type() != null && line.id() != null && named.contains(Entry.hrefOf(line.type(), line.id()))) {
            settle(write);
        }
    }

    /** Settles what was written. */
    void settle(Journal.LongWrite write) {
        write.flushBatch();
        named.clear();
    }
}
