package no.innovasjonsbase.platform.entry.draft;

import no.innovasjonsbase.platform.entry.Entry;

/**
 * Entries that references may point to without a lookup in the database: stored by the time of the commit, though
 * perhaps not yet.
 */
@FunctionalInterface
public interface KnownEntries {
    /** Whether the entry of a type with an id is one of them, or was until it was stored. */
    boolean includes(Class<? extends Entry> type, String id);

    /** No entry at all. */
    static KnownEntries none() {
        return (type, id) -> false;
    }

    /** The entry that is about to be made, which may refer to itself. */
    static KnownEntries only(Class<? extends Entry> self, String selfId) {
        return (type, id) -> type == self && id.equals(selfId);
    }

    /** These entries and those. */
    default KnownEntries or(KnownEntries others) {
        return (type, id) -> includes(type, id) || others.includes(type, id);
    }
}
