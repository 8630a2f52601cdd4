package no.innovasjonsbase.editing;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

import no.innovasjonsbase.journal.Change;
import no.innovasjonsbase.platform.access.Caller;
import no.innovasjonsbase.platform.database.Transactions;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.entry.ErasedId;
import no.innovasjonsbase.platform.http.response.WriteResult;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;

/**
 * Runs a request with an idempotency key at most once, and replays its response when it is repeated.
 *
 * <p>What was answered is kept in the very transaction of the write, so that neither is there without the other. Two
 * that are sent at once to one instance: the second is refused while the first is under way. To two instances: the
 * primary key lets one of them commit, and the other then finds its answer.
 */
@ApplicationScoped
class IdempotencyStore {
    @Inject
    Transactions transactions;

    @Inject
    IdempotencySettings settings;

    @Inject
    EntryTypes types;

    @Inject
    Clock clock;

    private final Set<IdempotencyRecord.Key> underWay = ConcurrentHashMap.newKeySet();

    /** Ends a write, from within, whose request was answered before. */
    private static final class AnsweredBefore extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient WriteResult answer;

        AnsweredBefore(WriteResult answer) {
            super(null, null, false, false);
            this.answer = answer;
        }
    }

    /**
     * Does a request unless it was done before, and answers what it answered then.
     *
     * @param key null where the request has none
     * @param request what tells it from others
     * @param work does it; within its transaction it hands over the entry that it created
     * @throws Problem request-in-progress (409), idempotency-key-reused (422)
     */
    WriteResult once(Caller by, String key, String request, Function<Consumer<Entry>, WriteResult> work) {
        if (key == null) {
            return work.apply(entry -> {});
        }
        var id = new IdempotencyRecord.Key(by.organization() + " " + by.client(), key);
        if (!underWay.add(id)) {
            throw Problem.of(ProblemType.REQUEST_IN_PROGRESS).withHeader(HttpHeaders.RETRY_AFTER, "1");
        }
        try {
            var before = QuarkusTransaction.requiringNew().call(() -> answerTo(id, request));
            return before == null ? work.apply(entry -> remember(id, request, entry)) : before;
        } catch (AnsweredBefore answered) {
            return answered.answer;
        } finally {
            underWay.remove(id);
        }
    }

    private void remember(IdempotencyRecord.Key id, String request, Entry entry) {
        // Another instance may have been quicker since this one looked.
        var before = answerTo(id, request);
        if (before != null) {
            throw new AnsweredBefore(before);
        }
        IdempotencyRecord.delete("caller = ?1 and idempotencyKey = ?2", id.caller(), id.idempotencyKey());
        var answered = new IdempotencyRecord();
        answered.caller = id.caller();
        answered.idempotencyKey = id.idempotencyKey();
        answered.request = request;
        answered.entryType = entry.type();
        answered.entryId = entry.id;
        answered.entryVersion = entry.version;
        answered.answeredAt = clock.instant();
        answered.persist();
    }

    /** What a request was answered under this key; null where none was, or too long ago. */
    private WriteResult answerTo(IdempotencyRecord.Key id, String request) {
        var answered = IdempotencyRecord.find(id.caller(), id.idempotencyKey())
                .filter(before -> before.answeredAt.isAfter(forgotten()));
        if (answered.isEmpty()) {
            return null;
        }
        var before = answered.get();
        if (!before.request.equals(request)) {
            throw Problem.of(ProblemType.IDEMPOTENCY_KEY_REUSED);
        }
        return Change.findVersion(before.entryType, before.entryId, before.entryVersion)
                // Where retention has deleted that one.
                .or(() -> Change.findOldest(before.entryType, before.entryId))
                .map(change -> {
                    if (change.leavesNone()) {
                        throw Problem.gone(change.changedAt);
                    }
                    return Editing.of(types.require(before.entryType), change, false);
                })
                .orElse(null);
    }

    /** Has the answers that created an entry tell that it is erased; within the transaction that erases it. */
    void erase(Class<? extends Entry> type, String id) {
        IdempotencyRecord.update(
                "entryId = ?1 where entryType = ?2 and entryId = ?3", ErasedId.of(type, id), Entry.typeOf(type), id);
    }

    /** Has the answers that created an entry tell what it holds once it is changed; within the transaction that does. */
    void answerWithNewest(Class<? extends Entry> type, String id) {
        var newest = Entry.find(type, id).orElseThrow().version + 1;
        IdempotencyRecord.update(
                "entryVersion = ?1 where entryType = ?2 and entryId = ?3", newest, Entry.typeOf(type), id);
    }

    private Instant forgotten() {
        return clock.instant().minus(settings.retention());
    }

    /** Forgets what was answered too long ago. */
    @Scheduled(every = "10m", delayed = "1m")
    void sweep() {
        transactions.writeIfPossible(() -> IdempotencyRecord.forgetBefore(forgotten()));
    }
}
