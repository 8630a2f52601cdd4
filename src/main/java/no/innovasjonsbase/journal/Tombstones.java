package no.innovasjonsbase.journal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.ErasedId;
import no.innovasjonsbase.platform.entry.TombstoneLookup;

/** Knows the entries that were deleted, merged or erased: those whose newest change says so. */
@ApplicationScoped
class Tombstones implements TombstoneLookup {
    @Override
    public Optional<Deletion> find(Class<? extends Entry> entity, String id) {
        return Change.findNewest(entity, id).filter(Change::leavesNone).map(Tombstones::deletionOf);
    }

    @Override
    public Map<String, Deletion> findAll(Class<? extends Entry> entity, Collection<String> ids) {
        var asked = ids.stream().collect(Collectors.toMap(id -> id, id -> ErasedId.of(entity, id)));
        var newest = Change.mapNewest(
                Entry.typeOf(entity),
                Stream.concat(asked.keySet().stream(), asked.values().stream()).toArray(String[]::new));
        var found = new HashMap<String, Deletion>();
        asked.forEach((id, erasedId) -> Optional.ofNullable(newest.getOrDefault(id, newest.get(erasedId)))
                .filter(Change::leavesNone)
                .ifPresent(change -> found.put(id, deletionOf(change))));
        return found;
    }

    private static Deletion deletionOf(Change change) {
        return new Deletion(change.entryVersion, change.changedAt, change.mergedInto);
    }

    /** The newest change of an entry is never forgotten. */
    @Override
    public boolean isTaken(Class<? extends Entry> entity, String id) {
        return Change.isAnyOf(Entry.typeOf(entity), id, ErasedId.of(entity, id));
    }
}
