package no.innovasjonsbase.changefeed.follow;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;

import no.innovasjonsbase.changefeed.ChangeReader;
import no.innovasjonsbase.changefeed.ChangesGoneException;
import no.innovasjonsbase.changefeed.ChangesPage;
import no.innovasjonsbase.changefeed.ChangesQuery;
import no.innovasjonsbase.platform.admission.Bulkheads;
import no.innovasjonsbase.platform.admission.Workload;

/** Answers those who ask page by page; who wants to wait is kept waiting without a thread. */
@ApplicationScoped
public class LongPolls {
    /** Among those who end what they do for others before the server closes. */
    static final int FIRST = 1;

    private static final int MAX_BYTES = 4_000_000;

    private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean isStopping;

    @Inject
    ChangeReader reader;

    @Inject
    ChangeBuffer buffer;

    @Inject
    ConnectionLimiter limiter;

    @Inject
    Bulkheads bulkheads;

    /** One who waits. */
    private static final class Waiting {
        private final ChangesQuery query;
        private final UniEmitter<? super Optional<ChangesPage>> answer;
        /** How far the buffer was searched in vain. */
        private volatile long searched;

        Waiting(ChangesQuery query, UniEmitter<? super Optional<ChangesPage>> answer) {
            this.query = query;
            this.answer = answer;
            this.searched = query.after();
        }
    }

    void begin(@Observes StartupEvent start) {
        buffer.listen(() -> waiting.forEach(this::look));
    }

    void end(@Observes @Priority(FIRST) ShutdownDelayInitiatedEvent end) {
        isStopping = true;
        waiting.forEach(one -> one.answer.complete(Optional.empty()));
    }

    /**
     * The answer to a query, at once where there is one.
     *
     * @throws no.innovasjonsbase.platform.problem.Problem changes-gone (410), unavailable (503) where too many follow
     */
    public Uni<ChangesPage> answer(ChangesQuery query) {
        var now = reader.after(query.after(), query.filter(), query.limit());
        if (query.timeout().isZero() || !now.items().isEmpty() || !now.reachesHead()) {
            return Uni.createFrom().item(now);
        }
        var permit = limiter.take();
        var rest = query.from(now.next());
        return Uni.createFrom()
                .<Optional<ChangesPage>>emitter(answer -> await(new Waiting(rest, answer)))
                .ifNoItem()
                .after(query.timeout())
                .recoverWithItem(Optional.empty())
                // The buffer's thread is not for reading on.
                .emitOn(bulkheads.of(Workload.READS)::resume)
                .map(found -> found.orElseGet(() -> reader.after(rest.after(), rest.filter(), rest.limit())))
                .map(page -> requireSame(query, page))
                .onTermination()
                .invoke(permit::close);
    }

    /** How many wait. */
    int count() {
        return waiting.size();
    }

    /** The base may have been restored while someone waited. */
    private static ChangesPage requireSame(ChangesQuery query, ChangesPage page) {
        if (query.isOfAnother(page.epoch())) {
            throw ChangesGoneException.rebuilt(page.epoch());
        }
        return page;
    }

    private void await(Waiting one) {
        waiting.add(one);
        one.answer.onTermination(() -> waiting.remove(one));
        // What came between the look into the journal and now was not told to this one.
        look(one);
        if (isStopping) {
            one.answer.complete(Optional.empty());
        }
    }

    private void look(Waiting one) {
        var found = buffer.after(one.searched, one.query.filter(), one.query.limit(), MAX_BYTES);
        if (found.isEmpty()) {
            lookAgain(one);
        } else if (!found.get().changes().isEmpty()) {
            one.answer.complete(Optional.of(pageOf(found.get())));
        } else {
            one.searched = found.get().next();
        }
    }

    /** Nothing is in memory yet, or too much has come since: what there is stands in the journal. */
    private void lookAgain(Waiting one) {
        if (buffer.head() > one.searched) {
            one.answer.complete(Optional.empty());
        }
    }

    private ChangesPage pageOf(ChangeBuffer.Stretch found) {
        var changes = found.changes().stream().map(ChangeBuffer.Kept::change).toList();
        return new ChangesPage(buffer.epoch(), Math.max(buffer.head(), found.next()), changes, found.next());
    }
}
