package no.innovasjonsbase.editing;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.EntityManager;

import org.hibernate.FlushMode;
import org.hibernate.jpa.HibernateHints;

import no.innovasjonsbase.platform.database.ValueList;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.TombstoneLookup;
import no.innovasjonsbase.platform.entry.TombstoneLookup.Deletion;
import no.innovasjonsbase.platform.entry.draft.CheckedDraft.RequiredEntry;
import no.innovasjonsbase.platform.entry.draft.KnownEntries;

/**
 * The result of a batch lookup: which of the entries to be imported, and of those that they refer to, are stored or
 * were deleted: looked up for many at once, in a few statements for each type.
 */
public final class StoredEntries implements KnownEntries {
    /** How many ids a statement asks for: each is a parameter. */
    private static final int IDS_PER_STATEMENT = 500;

    private final Map<Class<? extends Entry>, Set<String>> stored = new HashMap<>();
    private final Map<Class<? extends Entry>, Map<String, Deletion>> deleted = new HashMap<>();

    private StoredEntries() {}

    static StoredEntries of(Collection<WriteInput<?>> inputs, EntityManager entityManager, TombstoneLookup tombstones) {
        var own = new HashMap<Class<? extends Entry>, Set<String>>();
        var all = new HashMap<Class<? extends Entry>, Set<String>>();
        for (var input : inputs) {
            note(input.type(), input.id(), own);
            note(input.type(), input.id(), all);
            for (RequiredEntry required : input.draft().references()) {
                note(required.type(), required.id(), all);
            }
        }
        var found = new StoredEntries();
        all.forEach((type, ids) -> found.stored.put(type, idsOfStored(type, List.copyOf(ids), entityManager)));
        own.forEach((type, ids) -> {
            ids.removeAll(found.stored.get(type));
            found.deleted.put(type, tombstones.findAll(type, ids));
        });
        return found;
    }

    private static void note(Class<? extends Entry> type, String id, Map<Class<? extends Entry>, Set<String>> ids) {
        ids.computeIfAbsent(type, first -> new HashSet<>()).add(id);
    }

    private static Set<String> idsOfStored(Class<? extends Entry> type, List<String> ids, EntityManager entityManager) {
        var found = new HashSet<String>();
        for (int from = 0; from < ids.size(); from += IDS_PER_STATEMENT) {
            var some = ValueList.of("ids", ids.subList(from, Math.min(from + IDS_PER_STATEMENT, ids.size())));
            var query = entityManager
                    .createQuery(
                            "select e.id from " + type.getSimpleName() + " e where e.id " + some.condition(),
                            String.class)
                    .setHint(HibernateHints.HINT_FLUSH_MODE, FlushMode.COMMIT);
            some.bind(query);
            found.addAll(query.getResultList());
        }
        return found;
    }

    @Override
    public boolean includes(Class<? extends Entry> type, String id) {
        return stored.getOrDefault(type, Set.of()).contains(id);
    }

    /** What is left of an entry that there was, if there was one. */
    Optional<Deletion> deletionOf(Class<? extends Entry> type, String id) {
        return Optional.ofNullable(deleted.getOrDefault(type, Map.of()).get(id));
    }

    /** Notes that an entry was stored. */
    void noteStored(Entry entry) {
        note(entry.getClass(), entry.id, stored);
    }
}
