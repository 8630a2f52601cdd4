package no.innovasjonsbase.editing;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;

import no.innovasjonsbase.journal.Change;
import no.innovasjonsbase.journal.Journal;
import no.innovasjonsbase.journal.UnitOfWork;
import no.innovasjonsbase.platform.access.Caller;
import no.innovasjonsbase.platform.database.OfflineCompaction;
import no.innovasjonsbase.platform.entry.Documents;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.http.request.ChangeRequest;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.value.Slug;

/**
 * Erases entries, or what they held before. With an entry go those that were merged into it, for they are the same thing, and
 * what others held while they referred to any of these, for beside a reference stand names as they were: of entries that are there
 * their past, of deleted ones all of it.
 */
@ApplicationScoped
class Erasure {
    /** How many changes are looked through in one transaction. */
    private static final int STRETCH = 10_000;

    @Inject
    Journal journal;

    @Inject
    Documents documents;

    @Inject
    EntryTypes types;

    @Inject
    Referrers referrers;

    @Inject
    IdempotencyStore idempotencyStore;

    @Inject
    OfflineCompaction compaction;

    /**
     * Erases an entry that nothing refers to, or what is kept of one that was deleted.
     *
     * @throws Problem not-found (404), entry-in-use (409), gone (410), precondition-failed (412), precondition-required
     *     (428)
     */
    void erase(Caller by, Class<? extends Entry> type, String id, ChangeRequest request, String reason) {
        var preconditions = request.preconditions();
        Consumer<UnitOfWork> work = changes -> Entry.find(type, id)
                .ifPresentOrElse(
                        entry -> {
                            preconditions.requireFor(entry.meta(), id);
                            referrers.requireNone(entry);
                            changes.erase(entry, reason);
                        },
                        () -> {
                            preconditions.requireForNone(id);
                            var deletion = findDeletion(type, id).orElseThrow(() -> documents.missing(type, id));
                            changes.eraseDeleted(type, deletion, reason);
                        });
        if (request.isDryRun()) {
            journal.dryRun(by, work);
            return;
        }
        compaction.request();
        var href = Entry.hrefOf(type, id);
        var entry = new Change.Of(Entry.typeOf(type), id);
        var seen = journal.head();
        // The whole journal is looked through before others have to wait, and only what came since while they do.
        var found = listRelated(entry, seen, STRETCH);
        journal.writeAlone(by, changes -> {
            work.accept(changes);
            idempotencyStore.erase(type, id);
            var others = new LinkedHashSet<>(found);
            others.addAll(Change.listReferring(href, seen, Long.MAX_VALUE));
            listMergedInto(entry).stream()
                    .filter(others::add)
                    // Merged since, which is rare enough to look through everything in one go.
                    .forEach(merged -> others.addAll(listRelated(merged, Long.MAX_VALUE, Long.MAX_VALUE)));
            others.stream()
                    .filter(other -> !other.id().equals(id) || types.require(other.type()) != type)
                    .forEach(other -> erasePast(types.require(other.type()), other.id(), reason, changes));
        });
    }

    /**
     * Erases what an entry held before, and leaves it as it is.
     *
     * @throws Problem not-found (404), gone (410), precondition-failed (412), precondition-required (428)
     */
    void erasePast(Caller by, Class<? extends Entry> type, String id, ChangeRequest request, String reason) {
        var preconditions = request.preconditions();
        Consumer<UnitOfWork> work = changes -> {
            var entry = Entry.find(type, id).orElseThrow(() -> documents.missing(type, id));
            preconditions.requireFor(entry.meta(), id);
            changes.erasePast(entry, reason);
        };
        if (request.isDryRun()) {
            journal.dryRun(by, work);
            return;
        }
        compaction.request();
        journal.write(by, changes -> {
            work.accept(changes);
            idempotencyStore.answerWithNewest(type, id);
        });
    }

    private void erasePast(Class<? extends Entry> type, String id, String reason, UnitOfWork changes) {
        Entry.find(type, id)
                .ifPresentOrElse(
                        entry -> {
                            changes.erasePast(entry, reason);
                            idempotencyStore.answerWithNewest(type, id);
                        },
                        () -> findDeletion(type, id).ifPresent(deletion -> {
                            changes.eraseDeleted(type, deletion, reason);
                            idempotencyStore.erase(type, id);
                        }));
    }

    /** The deletion or merge of an entry that was not erased. */
    private static Optional<Change> findDeletion(Class<? extends Entry> type, String id) {
        return Optional.of(id)
                .filter(Slug::isOne)
                .flatMap(slug -> Change.findNewest(type, slug))
                .filter(change -> change.leavesNone() && change.operation != Change.Operation.ERASED);
    }

    /**
     * The entries that were merged into one or ever referred to it, and those of the ones among them that are no more: their ids
     * may be made of names.
     *
     * @param upTo the number of the last change that is looked at
     * @param stretch how many changes are looked at in one transaction
     */
    private Set<Change.Of> listRelated(Change.Of erased, long upTo, long stretch) {
        var found = new LinkedHashSet<Change.Of>();
        var pending = new ArrayDeque<>(List.of(erased));
        while (!pending.isEmpty()) {
            var next = pending.remove();
            var href = Entry.hrefOf(types.require(next.type()), next.id());
            pending.addAll(addGone(() -> listMergedInto(next), found));
            for (long from = 0; from < upTo; from += stretch) {
                var after = from;
                pending.addAll(
                        addGone(() -> Change.listReferring(href, after, Math.min(upTo, after + stretch)), found));
            }
        }
        return found;
    }

    /** Notes some entries; answers those of them that weren't noted before and are no more. */
    private List<Change.Of> addGone(Supplier<List<Change.Of>> some, Set<Change.Of> found) {
        return QuarkusTransaction.requiringNew().call(() -> some.get().stream()
                .filter(found::add)
                .filter(other ->
                        findDeletion(types.require(other.type()), other.id()).isPresent())
                .toList());
    }

    private static List<Change.Of> listMergedInto(Change.Of entry) {
        return Change.listMergedInto(entry.type(), entry.id()).stream()
                .map(id -> new Change.Of(entry.type(), id))
                .toList();
    }
}
