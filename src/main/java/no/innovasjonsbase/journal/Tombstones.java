package no.innovasjonsbase.journal;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import no.innovasjonsbase.platform.entry.Deletions;
import no.innovasjonsbase.platform.entry.Entry;

/** Knows the entries that were deleted: those whose newest change is their deletion. */
@ApplicationScoped
class Tombstones implements Deletions {
    @Override
    public Optional<Deletion> find(Class<? extends Entry> entity, String id) {
        return Change.findNewest(Entry.typeOf(entity), id)
                .filter(change -> change.operation == Change.Operation.DELETED)
                .map(change -> new Deletion(change.entryVersion, change.changedAt));
    }

    /** The newest change of an entry is never forgotten. */
    @Override
    public boolean isTaken(Class<? extends Entry> entity, String id) {
        return Change.isAnyOf(Entry.typeOf(entity), id);
    }
}
