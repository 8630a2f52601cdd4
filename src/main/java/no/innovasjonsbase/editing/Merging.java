package no.innovasjonsbase.editing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import no.innovasjonsbase.journal.Journal;
import no.innovasjonsbase.journal.UnitOfWork;
import no.innovasjonsbase.platform.access.Caller;
import no.innovasjonsbase.platform.entry.Documents;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.entry.TombstoneLookup;
import no.innovasjonsbase.platform.entry.draft.KnownEntries;
import no.innovasjonsbase.platform.http.body.Body;
import no.innovasjonsbase.platform.http.request.ChangeRequest;
import no.innovasjonsbase.platform.http.response.WriteResult;
import no.innovasjonsbase.platform.problem.Fault;
import no.innovasjonsbase.platform.problem.FaultList;
import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;
import no.innovasjonsbase.platform.problem.ProblemView.Referrer;
import no.innovasjonsbase.platform.value.Slug;
import no.innovasjonsbase.platform.view.Document;
import no.innovasjonsbase.platform.view.Meta;
import no.innovasjonsbase.platform.view.View;

/**
 * Merges entries that turned out to be the same thing: what refers to one refers to the other from then on, and the one leads
 * to the other. Each that refers to it is changed as a patch would change it, by the same rules. All of it is one transaction,
 * and so has bounds.
 */
@ApplicationScoped
class Merging {
    /** Others wait meanwhile, and are refused after a few seconds. */
    private static final int MAX_REFERRERS = 500;

    /** All of it is in memory. */
    private static final int MAX_CHARACTERS = 5_000_000;

    @Inject
    Journal journal;

    @Inject
    DraftMapper drafts;

    @Inject
    Documents documents;

    @Inject
    TombstoneLookup tombstones;

    @Inject
    Referrers referrers;

    @Inject
    EntryTypes types;

    @Inject
    ObjectMapper json;

    /**
     * A merge.
     *
     * @param type that of both entries
     * @param id that of the entry that goes
     * @param other that of the entry that stays
     * @param inputs what was checked of the entries that refer to it, by their addresses
     */
    private record Merge(
            Class<? extends Entry> type, String id, String other, Caller by, Map<String, CheckedReferrer> inputs) {}

    /**
     * What an entry is to hold once its references are moved.
     *
     * @param of the state that it was made of
     * @param characters how many its document has
     */
    private record CheckedReferrer(Meta of, WriteInput<?> input, int characters) {}

    /**
     * Merges an entry into another of its type.
     *
     * @return the other, as it is then
     * @throws Problem invalid-parameters (400), not-found (404), entry-in-use (409) where what refers to it can't be changed, gone
     *     (410), precondition-failed (412), precondition-required (428)
     */
    WriteResult merge(Caller by, Class<? extends Entry> type, String id, String other, ChangeRequest request) {
        var preconditions = request.preconditions();
        var isDryRun = request.isDryRun();
        if (id.equals(other)) {
            throw Problem.of(ProblemType.INVALID_PARAMETERS)
                    .with(List.of(new Fault(Fault.Place.PATH, "other", Message.of("merge-into-itself", "id", id))));
        }
        var merge = new Merge(type, id, other, by, new HashMap<>());
        var unchanged = new AtomicReference<Document<View>>();
        Consumer<UnitOfWork> work = changes -> {
            var entry = Entry.find(type, id).orElseThrow(() -> documents.missing(type, id));
            preconditions.requireFor(entry.meta(), id);
            var into = Entry.find(type, other).orElseThrow(() -> noTarget(type, other));
            unchanged.set(documents.require(type, other));
            moveReferences(entry, merge, changes);
            changes.merge(entry, into);
        };
        // Tells what stands in the way, and checks what is to be stored, without the turn.
        var made = journal.dryRun(by, work);
        if (!isDryRun) {
            made = journal.write(by, work);
        }
        return made.stream()
                .filter(change -> change.entryType.equals(Entry.typeOf(type)) && change.entryId.equals(other))
                .findFirst()
                .map(change -> Editing.of(type, change, isDryRun))
                .orElseGet(() -> Editing.as(type, unchanged.get(), isDryRun));
    }

    private Problem noTarget(Class<? extends Entry> type, String id) {
        return Optional.of(id)
                .filter(Slug::isOne)
                .flatMap(slug -> tombstones.find(type, slug))
                .map(past -> noTarget(type, id, past))
                .orElseGet(() -> Problem.of(
                        ProblemType.NOT_FOUND,
                        Message.of("merge-target-missing", "collection", Entry.collectionOf(type), "id", id)));
    }

    private static Problem noTarget(Class<? extends Entry> type, String id, TombstoneLookup.Deletion past) {
        if (past.mergedInto() == null) {
            var detail = Message.of("merge-target-deleted", "id", id, "time", past.time());
            return Problem.gone(past.time(), null, detail);
        }
        var into = Entry.hrefOf(type, past.mergedInto());
        return Problem.gone(past.time(), into, Message.of("merge-target-merged", "id", id, "href", into));
    }

    private void moveReferences(Entry entry, Merge merge, UnitOfWork changes) {
        var found = referrers.find(entry, MAX_REFERRERS);
        if (found.total() > MAX_REFERRERS) {
            throw inUse("merge-too-many", found.first(), "limit", MAX_REFERRERS, "count", found.total());
        }
        var characters = 0;
        for (var referrer : found.first()) {
            var checked = checked(referrer, merge);
            characters += checked.characters();
            if (characters > MAX_CHARACTERS) {
                throw inUse("merge-too-long", found.first(), "limit", MAX_CHARACTERS, "count", found.total());
            }
            change(referrer, checked.input(), merge, changes);
        }
    }

    /** What an entry is to hold; made anew where another was quicker to change it. */
    private CheckedReferrer checked(Referrer referrer, Merge merge) {
        var type = types.require(referrer.type());
        var meta = Entry.find(type, referrer.id()).orElseThrow().meta();
        var known = merge.inputs().get(referrer.href());
        if (known != null && known.of().equals(meta)) {
            return known;
        }
        var document = documents.<View>require(type, referrer.id());
        var sent = document.read(json, ObjectNode.class);
        ReferenceRewriter.move(sent, merge.type(), merge.id(), merge.other());
        var input = drafts.check(type, referrer.id(), merge.by(), new Body<>(sent, new FaultList(), null), sent, false);
        var checked = new CheckedReferrer(meta, input, document.json().length());
        merge.inputs().put(referrer.href(), checked);
        return checked;
    }

    private <E extends Entry> void change(Referrer referrer, WriteInput<E> input, Merge merge, UnitOfWork changes) {
        try {
            var entry = Entry.find(input.type(), referrer.id()).orElseThrow();
            drafts.apply(entry, input, KnownEntries.none(), changes);
        } catch (Problem refused) {
            var into = Entry.hrefOf(merge.type(), merge.other());
            throw inUse("merge-refused", List.of(referrer), "href", referrer.href(), "other", into)
                    .with(refused.faults());
        }
    }

    private static Problem inUse(String key, List<Referrer> found, Object... namesAndValues) {
        var named = found.stream().limit(Referrers.MAX_NAMED).toList();
        return Problem.inUse(Message.of(key, namesAndValues), named);
    }
}
