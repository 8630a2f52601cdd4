package no.innovasjonsbase.search;

import java.util.List;

import no.innovasjonsbase.search.document.IndexedEntry;
import no.innovasjonsbase.search.document.Passage;

/** Entries of an index that have nothing but their texts. */
public final class IndexedEntries {
    private IndexedEntries() {}

    /** A principle with some passages. */
    public static IndexedEntry principle(String id, Passage... passages) {
        var entry = new IndexedEntry();
        entry.id = id;
        entry.href = "/api/v1/principles/" + id;
        entry.type = "principle";
        entry.references = List.of();
        entry.topics = List.of();
        entry.organizations = List.of();
        entry.years = List.of();
        entry.passages = List.of(passages);
        entry.shown = "[]";
        return entry;
    }
}
