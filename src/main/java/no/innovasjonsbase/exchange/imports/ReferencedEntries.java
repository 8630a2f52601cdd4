package no.innovasjonsbase.exchange.imports;

import java.util.HashSet;
import java.util.Set;

import no.innovasjonsbase.exchange.ndjson.ParsedLine;
import no.innovasjonsbase.journal.Journal;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.draft.KnownEntries;

/**
 * Tracks which entries of an import were referenced before they were stored. Hibernate holds a reference proxy for each of
 * them: the persistence context has to be cleared before the entry's own line is stored.
 */
final class ReferencedEntries implements KnownEntries {
    private final KnownEntries entries;
    private final Set<String> named = new HashSet<>();

    ReferencedEntries(KnownEntries entries) {
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

    /** Flushes and clears what was written where the entry on a line was referred to. */
    void flushIfReferenced(ParsedLine line, Journal.BatchWrite write) {
        if (line.type() != null && line.id() != null && named.contains(Entry.hrefOf(line.type(), line.id()))) {
            flush(write);
        }
    }

    /** Flushes and clears what was written. */
    void flush(Journal.BatchWrite write) {
        write.flushBatch();
        named.clear();
    }
}
