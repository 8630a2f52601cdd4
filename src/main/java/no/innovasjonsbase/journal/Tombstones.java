package no.innovasjonsbase.journal;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import no.innovasjonsbase.platform.entry.Deletions;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.ErasedId;

/** Knows the entries that were deleted, merged or erased: those whose newest change says so. */
@ApplicationScoped
class Tombstones implements Deletions {
    @Override
    public Optional<Deletion> find(Class<? extends Entry> entity, String id) {
        return Change.findNewest(entity, id)
                .filter(Change::leavesNone)
                .map(change -> new Deletion(change.entryVersion, change.changedAt, change.mergedInto));
    }

    /** The newest change of an entry is never forgotten. */
    @Override
    public boolean isTaken(Class<? extends Entry> entity, String id) {
        return Change.isAnyOf(Entry.typeOf(entity), id)
                || Change.isAnyOf(Entry.typeOf(entity), ErasedId.of(entity, id));
    }
}
