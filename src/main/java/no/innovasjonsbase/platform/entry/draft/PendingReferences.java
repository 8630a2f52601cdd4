package no.innovasjonsbase.platform.entry.draft;

import no.innovasjonsbase.platform.entry.Entry;

/** Entries that are stored when what refers to them is committed, though perhaps not yet. */
@FunctionalInterface
public interface PendingReferences {
    /** Whether the entry of a type with an id is one of them, or was until it was stored. */
    boolean includes(Class<? extends Entry> type, String id);

    /** No entry at all. */
    static PendingReferences none() {
        return (type, id) -> false;
    }

    /** The entry that is about to be made, which may refer to itself. */
    static PendingReferences only(Class<? extends Entry> self, String selfId) {
        return (type, id) -> type == self && id.equals(selfId);
    }

    /** These entries and those. */
    default PendingReferences or(PendingReferences others) {
        return (type, id) -> includes(type, id) || others.includes(type, id);
    }
}
