package no.innovasjonsbase.editing;

import java.util.Collection;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import no.innovasjonsbase.journal.UnitOfWork;
import no.innovasjonsbase.platform.access.Caller;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.TombstoneLookup;
import no.innovasjonsbase.platform.entry.draft.KnownEntries;
import no.innovasjonsbase.platform.http.body.Body;
import no.innovasjonsbase.platform.problem.Fault;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;

import static java.util.List.of;

/**
 * Upserts entries in bulk, from an import or the seed: as PUT does, with the same faults, but without preconditions,
 * for whoever imports a copy means it to win.
 */
@ApplicationScoped
public class BulkUpsert {
    @Inject
    DraftMapper drafts;

    @Inject
    TombstoneLookup tombstones;

    @Inject
    EntityManager entityManager;

    /** What became of an entry. */
    public enum Outcome {
        CREATED,
        REPLACED,
        UNCHANGED
    }

    /**
     * What became of an entry, and its version then.
     *
     * @param version one more than before where it is replaced
     */
    public record Put(Outcome outcome, int version) {}

    /**
     * What a copy has for an entry, held against every rule that needs no look at the base.
     *
     * @throws Problem invalid-entry (422) where it can have no such id; of whatever else is wrong {@link #put} tells
     */
    public <E extends Entry> WriteInput<E> check(Class<E> type, String id, Body<?> body, Caller by) {
        EntryIdValidator.faultOf(id).ifPresent(fault -> {
            throw Problem.of(ProblemType.INVALID_ENTRY).with(of(new Fault(Fault.Place.BODY, "/id", fault)));
        });
        return drafts.check(type, id, by, body, body.json(), true);
    }

    /** The same for what was checked before and found valid. */
    public <E extends Entry> WriteInput<E> readChecked(Class<E> type, String id, Body<?> body, Caller by) {
        return drafts.readChecked(type, id, by, body.json());
    }

    /** What the base holds of the entries that some lines of a copy hold or refer to. */
    public StoredEntries lookUp(Collection<WriteInput<?>> inputs) {
        return StoredEntries.of(inputs, entityManager, tombstones);
    }

    /**
     * Creates an entry, or puts what the copy has in place of what it holds. One that was deleted is created anew for an
     * admin only. A problem leaves everything as it was.
     *
     * @param known what the base holds, as {@link #lookUp} found it in the same transaction
     * @param pending what it may refer to although it isn't stored
     * @throws Problem invalid-entry (422), forbidden (403), gone (410)
     */
    public <E extends Entry> Put put(
            WriteInput<E> input, StoredEntries known, KnownEntries pending, UnitOfWork changes) {
        var references = pending.or(known);
        var stored =
                known.includes(input.type(), input.id()) ? Entry.find(input.type(), input.id()) : Optional.<E>empty();
        if (stored.isPresent()) {
            input.by().requireMayChange(stored.get().maintainer);
            var version = stored.get().version;
            return drafts.apply(stored.get(), input, references, changes).isPresent()
                    ? new Put(Outcome.UNCHANGED, version)
                    : new Put(Outcome.REPLACED, version + 1);
        }
        var deletion = known.deletionOf(input.type(), input.id());
        deletion.filter(past -> !input.by().isAdmin()).ifPresent(past -> {
            throw past.problem(input.type());
        });
        var entry = drafts.make(input.id(), input, references);
        deletion.ifPresent(past -> entry.version = past.version() + 1);
        changes.create(entry, input.content());
        known.noteStored(entry);
        return new Put(Outcome.CREATED, entry.version);
    }
}
