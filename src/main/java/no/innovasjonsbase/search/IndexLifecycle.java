package no.innovasjonsbase.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.util.common.SearchException;
import org.jboss.logging.Logger;

import no.innovasjonsbase.journal.ChangeNotifier;
import no.innovasjonsbase.journal.CoalescingWorker;
import no.innovasjonsbase.journal.Journal;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.http.DocumentLookup;
import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;

/**
 * Sees to it that there is an index that answers, in step with the journal, whatever happens: it catches up with what was
 * committed, and where an index is missing, damaged, of another base or of an older analysis, makes one anew behind it.
 */
@ApplicationScoped
class IndexLifecycle {
    private static final Logger LOG = Logger.getLogger(IndexLifecycle.class);
    /** After the seed. */
    private static final int STARTUP_PRIORITY = 4000;
    /** So long the start waits for the first index: enough for a base that is small. */
    private static final Duration STARTUP_TIMEOUT = Duration.ofSeconds(5);
    /** So often it looks unasked: after a failure, and for what another instance did. */
    private static final Duration POLL_INTERVAL = Duration.ofSeconds(1);

    private static final Duration LOG_INTERVAL = Duration.ofMinutes(1);
    private static final int RETRY_AFTER_SECONDS = 5;

    @Inject
    IndexStore store;

    @Inject
    Journal journal;

    @Inject
    ChangeNotifier notifier;

    @Inject
    Clock clock;

    @Inject
    EntryTypes types;

    @Inject
    DocumentLookup documents;

    @Inject
    Vocabulary vocabulary;

    @Inject
    ObjectMapper json;

    private RetiredIndexes retired;
    private volatile IndexFollower live;
    private volatile Rebuild rebuild;
    private volatile RuntimeException failure;
    private Instant lastLogged = Instant.EPOCH;
    private boolean isStarting = true;
    private final CoalescingWorker following = new CoalescingWorker("search-follower", POLL_INTERVAL, this::follow);

    void begin(@Observes @Priority(STARTUP_PRIORITY) StartupEvent start) throws InterruptedException {
        retired = new RetiredIndexes(store, clock.instant());
        notifier.listen(following::signal);
        following.signal();
        following.begin();
        var until = clock.instant().plus(STARTUP_TIMEOUT);
        while (live == null && clock.instant().isBefore(until)) {
            Thread.sleep(10);
        }
    }

    /**
     * What the index says.
     *
     * @throws Problem unavailable (503) while the first one is being made, or the cluster is away
     */
    <T> T search(Function<SearchSession, T> question) {
        var answering = live;
        if (answering == null) {
            throw unavailable(Message.of("search-index-being-made", "percent", percent()));
        }
        try (var session = answering.index().openSession()) {
            return question.apply(session);
        } catch (SearchException failed) {
            if (discardIfDamaged(answering.index(), failed)) {
                throw unavailable(Message.of("search-index-being-made", "percent", 0))
                        .causedBy(failed);
            }
            throw unavailable(Message.of("search-away")).causedBy(failed);
        }
    }

    private static Problem unavailable(Message message) {
        return Problem.of(ProblemType.UNAVAILABLE, message)
                .withHeader(HttpHeaders.RETRY_AFTER, String.valueOf(RETRY_AFTER_SECONDS));
    }

    private int percent() {
        var rebuilding = status().rebuild();
        return rebuilding == null ? 0 : rebuilding.percent();
    }

    /** How the index that answers stands, and the one that is being made, if there is one. */
    IndexStatus status() {
        return IndexStatus.of(live, rebuild, journal.head());
    }

    /** Why the index can't be kept in step for now; empty where it can. */
    Optional<String> failureReason() {
        return Optional.ofNullable(failure).map(failed -> {
            Throwable deepest = failed;
            while (deepest.getCause() != null) {
                deepest = deepest.getCause();
            }
            return deepest.toString();
        });
    }

    /** Has an index made anew behind the one that answers, unless one is being made already. */
    void rebuild() {
        store.startRebuild(IndexName.newOne());
        following.signal();
    }

    /** Whether an index failed because it is damaged; then it is replaced. */
    private boolean discardIfDamaged(EntryIndex index, RuntimeException failure) {
        var isDamaged = DamagedIndexException.isBehind(failure);
        if (isDamaged) {
            LOG.warnf(failure, "The search index %s is damaged: it is made anew", index.name());
            dismiss(index);
        }
        return isDamaged;
    }

    /** Takes what was committed since the last time, and looks after the indexes. */
    private synchronized void follow() {
        try {
            openLiveIndex();
            catchUp();
            retired.closeDue(clock.instant());
            failure = null;
        } catch (RuntimeException failed) {
            logFailure(failed);
        }
    }

    // --- Which index

    private void openLiveIndex() {
        var named = store.names().live();
        if (named != null && (live == null || !live.index().name().equals(named))) {
            open(named);
            isStarting = false;
        }
        if (live == null && store.names().next() == null) {
            store.startRebuild(IndexName.newOne());
        }
        var next = store.names().next();
        if (next == null) {
            // Another instance was the last to be at it.
            rebuild = null;
        } else if (rebuild == null || !rebuild.name().equals(next)) {
            beginRebuild(next);
        }
    }

    private void open(String name) {
        try {
            retire(followerOf(store.open(name), this::requireUsable));
            if (isStarting && !name.startsWith(IndexName.analysis())) {
                LOG.info("The analysis has changed: the search index is made anew behind the one that answers");
                store.startRebuild(IndexName.newOne());
            }
        } catch (RuntimeException failed) {
            if (!DamagedIndexException.isBehind(failed)) {
                throw failed;
            }
            LOG.warnf("The search index %s can't be used and is made anew: %s", name, failed.getMessage());
            store.discard(name);
        }
    }

    private void requireUsable(IndexFollower opened) {
        var isHollow =
                opened.index().isEmpty() && types.counts().values().stream().anyMatch(count -> count > 0);
        if (!opened.position().complete || !opened.position().isIn(journal.position()) || isHollow) {
            throw new DamagedIndexException("It is of another base, or not whole");
        }
    }

    private void beginRebuild(String name) {
        try {
            rebuild = new Rebuild(
                    followerOf(store.open(name), this::requireSameJournal), store, journal, clock, this::promote);
            rebuild.start();
        } catch (RuntimeException failed) {
            if (!DamagedIndexException.isBehind(failed)) {
                throw failed;
            }
            store.discard(name);
        }
    }

    private void requireSameJournal(IndexFollower opened) {
        if (!opened.position().isIn(journal.position())) {
            throw new DamagedIndexException("It is of another base");
        }
    }

    /** What takes the journal into an index that fits; one that doesn't is closed. */
    private IndexFollower followerOf(EntryIndex index, Consumer<IndexFollower> requirement) {
        try {
            var follower = new IndexFollower(index, journal, types, documents, json, vocabulary);
            requirement.accept(follower);
            return follower;
        } catch (RuntimeException failed) {
            index.close();
            throw failed;
        }
    }

    /** Lets an index that is level with the journal answer in place of the old one. */
    private synchronized void promote(IndexFollower made) {
        store.promote(made.index().name());
        retire(made);
        rebuild = null;
    }

    /** Puts an index in place of the one that answers, which may finish the answers under way. */
    private void retire(IndexFollower successor) {
        if (live != null) {
            retired.add(live.index(), clock.instant());
        }
        live = successor;
    }

    private synchronized void dismiss(EntryIndex index) {
        if (live != null && live.index() == index) {
            store.discard(index.name());
            retire(null);
        }
    }

    // --- In step

    private void catchUp() {
        var follower = live;
        if (follower == null) {
            return;
        }
        var newest = journal.position();
        if (!follower.position().isIn(newest)) {
            LOG.info("The search index is of another base: it is made anew");
            dismiss(follower.index());
            return;
        }
        try {
            while (follower.isBehind(newest.number()) && store.runExclusively(IndexStore.Role.LIVE, follower::step)) {
                // Goes on.
            }
        } catch (RuntimeException failed) {
            discardIfDamaged(follower.index(), failed);
            throw failed;
        }
    }

    private void logFailure(RuntimeException failed) {
        failure = failed;
        if (lastLogged.plus(LOG_INTERVAL).isBefore(clock.instant())) {
            lastLogged = clock.instant();
            LOG.warn("The search index can't be kept in step for now; it catches up later", failed);
        }
    }

    /** While the server still runs, and before what it needs is taken down. */
    void end(@Observes ShutdownEvent end) {
        following.end();
        if (rebuild != null) {
            rebuild.end();
        }
        retire(null);
        retired.closeAll();
    }
}
