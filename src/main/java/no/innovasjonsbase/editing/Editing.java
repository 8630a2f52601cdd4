package no.innovasjonsbase.editing;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;

import no.innovasjonsbase.journal.Change;
import no.innovasjonsbase.journal.Journal;
import no.innovasjonsbase.journal.UnitOfWork;
import no.innovasjonsbase.platform.access.Caller;
import no.innovasjonsbase.platform.entry.Documents;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.TombstoneLookup;
import no.innovasjonsbase.platform.entry.draft.KnownEntries;
import no.innovasjonsbase.platform.entry.draft.PatchNormalizer;
import no.innovasjonsbase.platform.http.body.Body;
import no.innovasjonsbase.platform.http.body.MergePatch;
import no.innovasjonsbase.platform.http.request.ChangeRequest;
import no.innovasjonsbase.platform.http.request.CreateRequest;
import no.innovasjonsbase.platform.http.request.DeleteRequest;
import no.innovasjonsbase.platform.http.request.Preconditions;
import no.innovasjonsbase.platform.http.response.WriteResult;
import no.innovasjonsbase.platform.problem.Fault;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;
import no.innovasjonsbase.platform.view.Document;
import no.innovasjonsbase.platform.view.Meta;
import no.innovasjonsbase.platform.view.View;

/**
 * Creates, replaces, changes and deletes entries as clients ask for it. Each is one transaction, and ends in a problem
 * that changes nothing where the client may not, where the entry is in another state than it was meant for, or where
 * what was sent is not valid. What was sent is checked first, before the transaction has its turn.
 */
@ApplicationScoped
public class Editing {
    @Inject
    Journal journal;

    @Inject
    DraftMapper drafts;

    @Inject
    Documents documents;

    @Inject
    TombstoneLookup tombstones;

    @Inject
    Erasure erasure;

    @Inject
    Referrers referrers;

    @Inject
    SlugAllocator slugAllocator;

    @Inject
    IdempotencyStore idempotencyStore;

    @Inject
    ObjectMapper json;

    @Inject
    SecurityIdentity identity;

    /**
     * Creates an entry under an id made from its heading.
     *
     * @throws Problem malformed-request (400), invalid-entry (422), idempotency-key-reused (422), request-in-progress
     *     (409)
     */
    public <E extends Entry> WriteResult create(Class<E> type, CreateRequest request, Body<?> body) {
        var by = Caller.of(identity);
        request.requireNoPreconditions();
        var isDryRun = request.isDryRun();
        var sent = request.key();
        var key = isDryRun ? null : sent.orElse(null);
        return idempotencyStore.once(by, key, Entry.collectionOf(type) + " " + body.digest(), remember -> {
            var input = drafts.check(type, null, by, body, body.json(), false);
            Consumer<UnitOfWork> work = changes -> {
                var entry = drafts.make(null, input, KnownEntries.none());
                entry.id = slugAllocator.like(type, entry.heading());
                changes.create(entry, input.content());
                remember.accept(entry);
            };
            return write(input, isDryRun, work, null);
        });
    }

    /**
     * Creates an entry under an id, or puts what was sent in place of what it holds.
     *
     * @throws Problem invalid-entry (422), forbidden (403), gone (410), precondition-failed (412), precondition-required
     *     (428)
     */
    public <E extends Entry> WriteResult replace(Class<E> type, String id, ChangeRequest request, Body<?> body) {
        requireChosen(id);
        var by = Caller.of(identity);
        var preconditions = request.preconditions();
        var input = drafts.check(type, id, by, body, body.json(), false);
        var unchanged = new AtomicReference<Document<View>>();
        Consumer<UnitOfWork> work = changes -> Entry.find(type, id)
                .ifPresentOrElse(
                        entry -> {
                            requireMayChange(entry, by, preconditions);
                            drafts.apply(entry, input, KnownEntries.none(), changes)
                                    .ifPresent(unchanged::set);
                        },
                        () -> createUnder(id, preconditions, input, changes));
        return write(input, request.isDryRun(), work, unchanged);
    }

    /**
     * Changes an entry as a merge patch says (RFC 7396).
     *
     * @throws Problem not-found (404), invalid-entry (422), forbidden (403), gone (410), precondition-failed (412),
     *     precondition-required (428)
     */
    public <E extends Entry> WriteResult change(Class<E> type, String id, ChangeRequest request, Body<?> patch) {
        var by = Caller.of(identity);
        var preconditions = request.preconditions();
        var read = QuarkusTransaction.requiringNew().call(() -> stateOf(type, id));
        by.requireMayChange(read.meta().maintainer());
        preconditions.requireFor(read.meta(), id);
        var patched = new AtomicReference<>(patched(type, id, by, patch, read));
        var unchanged = new AtomicReference<Document<View>>();
        Consumer<UnitOfWork> work = changes -> {
            var entry = require(type, id);
            requireMayChange(entry, by, preconditions);
            if (!patched.get().of().equals(entry.meta())) {
                // Another was quicker, and any state will do: once for each, for this is done within the turn.
                patched.set(patched(type, id, by, patch, stateOf(type, id)));
            }
            drafts.apply(entry, patched.get().input(), KnownEntries.none(), changes)
                    .ifPresent(unchanged::set);
        };
        return write(patched.get().input(), request.isDryRun(), work, unchanged);
    }

    /** An entry as it was read. */
    private record State(Meta meta, JsonNode view) {}

    private State stateOf(Class<? extends Entry> type, String id) {
        var view = documents.require(type, id).read(json, ObjectNode.class);
        return new State(json.convertValue(view.get("meta"), Meta.class), view);
    }

    private <E extends Entry> E require(Class<E> type, String id) {
        return Entry.find(type, id).orElseThrow(() -> documents.missing(type, id));
    }

    /** What a patch made of an entry, and of which state of it. */
    private record Patched<E extends Entry>(Meta of, WriteInput<E> input) {}

    private <E extends Entry> Patched<E> patched(Class<E> type, String id, Caller by, Body<?> patch, State state) {
        var merged = MergePatch.apply(PatchNormalizer.normalized(patch.json(), Entry.draftOf(type)), state.view());
        return new Patched<>(state.meta(), drafts.check(type, id, by, patch, merged, false));
    }

    /**
     * Deletes an entry that nothing refers to, or erases it.
     *
     * @throws Problem invalid-parameters (400), not-found (404), entry-in-use (409), forbidden (403), gone (410),
     *     precondition-failed (412), precondition-required (428)
     */
    public void delete(Class<? extends Entry> type, String id, DeleteRequest request) {
        var by = Caller.of(identity);
        var reason = request.reasonToErase(id);
        if (reason.isPresent()) {
            by.requireAdmin();
            erasure.erase(by, type, id, request, reason.get());
            return;
        }
        var preconditions = request.preconditions();
        Consumer<UnitOfWork> work = changes -> {
            var entry = require(type, id);
            requireMayChange(entry, by, preconditions);
            referrers.requireNone(entry);
            changes.delete(entry);
        };
        if (request.isDryRun()) {
            journal.dryRun(by, work);
        } else {
            journal.write(by, work);
        }
    }

    private WriteResult write(
            WriteInput<?> input,
            boolean isDryRun,
            Consumer<UnitOfWork> work,
            AtomicReference<Document<View>> unchanged) {
        if (!isDryRun && !input.isValid()) {
            // Ends in the problem, without the turn; except where an entry was changed since it was patched.
            journal.dryRun(input.by(), work);
        }
        var changes = isDryRun ? journal.dryRun(input.by(), work) : journal.write(input.by(), work);
        return changes.isEmpty()
                ? as(input.type(), unchanged.get(), isDryRun)
                : of(input.type(), changes.get(0), isDryRun);
    }

    /** What a change made, to be told. */
    static WriteResult of(Class<? extends Entry> type, Change change, boolean isDryRun) {
        var isCreation = change.operation == Change.Operation.CREATED;
        var href = Entry.hrefOf(type, change.entryId);
        return new WriteResult(isCreation, isDryRun, href, change.entryVersion, change.changedAt, change.state);
    }

    /** An entry that holds already what was sent, to be told. */
    static WriteResult as(Class<? extends Entry> type, Document<View> document, boolean isDryRun) {
        var href = Entry.hrefOf(type, document.id());
        return new WriteResult(false, isDryRun, href, document.version(), document.updatedAt(), document.json());
    }

    private void createUnder(String id, Preconditions preconditions, WriteInput<?> input, UnitOfWork changes) {
        var deletion = tombstones.find(input.type(), id);
        deletion.filter(past -> !input.by().isAdmin() || !preconditions.onlyCreates())
                .ifPresent(past -> {
                    throw past.problem(input.type());
                });
        preconditions.requireForNone(id);
        var entry = drafts.make(id, input, KnownEntries.none());
        deletion.ifPresent(past -> entry.version = past.version() + 1);
        changes.create(entry, input.content());
    }

    private static void requireMayChange(Entry entry, Caller by, Preconditions preconditions) {
        by.requireMayChange(entry.maintainer);
        preconditions.requireFor(entry.meta(), entry.id);
    }

    private static void requireChosen(String id) {
        EntryIdValidator.faultOf(id).ifPresent(fault -> {
            throw Problem.of(ProblemType.INVALID_PARAMETERS).with(List.of(new Fault(Fault.Place.PATH, "id", fault)));
        });
    }
}
