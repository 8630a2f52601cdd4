package no.innovasjonsbase.search.index;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import no.innovasjonsbase.journal.ChangeNotifier;
import no.innovasjonsbase.journal.CoalescingWorker;
import no.innovasjonsbase.journal.Journal;

/**
 * Manages the search indexes: keeps the live one up to date with the journal, and rebuilds it in the background when it is
 * missing, damaged, of another database or made by an older analysis.
 */
@ApplicationScoped
public class IndexLifecycle {
    private static final Logger LOG = Logger.getLogger(IndexLifecycle.class);
    /** After the seed. */
    private static final int STARTUP_PRIORITY = 4000;
    /** How long startup waits for the first index: enough for a small database. */
    private static final Duration STARTUP_TIMEOUT = Duration.ofSeconds(5);
    /** How often to look without a signal: to retry after a failure, and to see what another instance did. */
    private static final Duration POLL_INTERVAL = Duration.ofSeconds(1);
    /** The shortest time between two batches: each is a commit of the index, which costs as much for one change as for many. */
    private static final Duration PAUSE = Duration.ofMillis(300);
    /** How long a shutdown waits for a step: an interrupt has Lucene close its files in the middle of it. */
    private static final Duration STEP_TIMEOUT = Duration.ofSeconds(3);

    @Inject
    IndexStore store;

    @Inject
    SearchCacheInvalidation cacheInvalidation;

    @Inject
    Journal journal;

    @Inject
    ChangeNotifier notifier;

    @Inject
    Clock clock;

    @Inject
    IndexOpener opener;

    private RetiredIndexes retired;
    private SegmentMerger merger;
    private volatile IndexFollower live;
    private volatile Rebuild rebuild;
    private final FollowFailure failure = new FollowFailure();
    private boolean isStarting = true;
    private CoalescingWorker following;

    void begin(@Observes @Priority(STARTUP_PRIORITY) StartupEvent start) throws InterruptedException {
        retired = new RetiredIndexes(store, clock.instant());
        merger = new SegmentMerger(clock);
        cacheInvalidation.begin(store);
        following = new CoalescingWorker("search-follower", PAUSE, POLL_INTERVAL, this::follow);
        notifier.listen(following::signal);
        following.signal();
        following.begin();
        var until = clock.instant().plus(STARTUP_TIMEOUT);
        while (live == null && clock.instant().isBefore(until)) {
            Thread.sleep(10);
        }
    }

    /** Returns the index that answers searches; empty while the first one is being built. */
    Optional<EntryIndex> live() {
        return Optional.ofNullable(live).map(IndexFollower::index);
    }

    /** Returns the progress of the live index and of the one being built, if any. */
    public IndexStatus status() {
        return IndexStatus.of(live, rebuilt(), journal.head());
    }

    /** How many changes the index being built holds; null where none is being built. */
    private Long rebuilt() {
        var running = rebuild;
        if (running != null) {
            return running.number();
        }
        // One that was asked for begins a little later.
        return store.names().next() == null ? null : 0L;
    }

    /** Returns why the last update of the index failed; empty if it succeeded. */
    public Optional<String> failureReason() {
        return failure.reason();
    }

    /** Starts a rebuild in the background, unless one is running already. */
    public void rebuild() {
        store.startRebuild(IndexName.newOne());
        following.signal();
    }

    /** Discards an index if a failure means that it is damaged; returns whether it was. */
    boolean discardIfDamaged(EntryIndex index, RuntimeException failure) {
        var isDamaged = DamagedIndexException.isBehind(failure);
        if (isDamaged) {
            LOG.warnf(failure, "The search index %s is damaged and will be rebuilt", index.name());
            dismiss(index);
        }
        return isDamaged;
    }

    /** Applies the changes committed since the last run and opens, replaces and closes indexes as needed. */
    private synchronized void follow() {
        try {
            openLiveIndex();
            catchUp();
            mergeSegments();
            retired.tidy(clock.instant());
            failure.clear();
        } catch (RuntimeException failed) {
            failure.note(failed, clock.instant());
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
            // Another instance finished it.
            rebuild = null;
        } else if (rebuild == null || !rebuild.name().equals(next)) {
            beginRebuild(next);
        }
    }

    private void open(String name) {
        try {
            retire(opener.openLive(name, this::replace));
            if (isStarting && !name.startsWith(IndexName.analysis())) {
                LOG.info(
                        "The text analysis has changed: the search index is being rebuilt while the old one serves searches");
                store.startRebuild(IndexName.newOne());
            }
        } catch (RuntimeException failed) {
            if (!DamagedIndexException.isBehind(failed)) {
                throw failed;
            }
            LOG.warnf("The search index %s can't be used and will be rebuilt: %s", name, failed.getMessage());
            store.discard(name);
        }
    }

    private void beginRebuild(String name) {
        try {
            rebuild = new Rebuild(opener.openForRebuild(name, this::replace), store, journal, clock, this::promote);
            rebuild.start();
        } catch (RuntimeException failed) {
            if (!DamagedIndexException.isBehind(failed)) {
                throw failed;
            }
            store.discard(name);
        }
    }

    /**
     * Has an index built anew that holds what was erased.
     *
     * @throws DamagedIndexException where it is being built itself, and another takes its place
     */
    private void replace(EntryIndex index) {
        var isBeingBuilt = index.name().equals(store.names().next());
        if (isBeingBuilt) {
            store.discard(index.name());
        }
        rebuild();
        if (isBeingBuilt) {
            throw new DamagedIndexException("It holds what was erased meanwhile");
        }
    }

    /** Makes an index that has caught up with the journal the live one. */
    private synchronized void promote(IndexFollower made) {
        store.promote(made.index().name());
        retire(made);
        rebuild = null;
    }

    /** Replaces the live index; the old one stays open for searches under way. */
    private void retire(IndexFollower successor) {
        if (live != null) {
            retired.add(live.index(), clock.instant());
        }
        live = successor;
        cacheInvalidation.outdate();
    }

    private synchronized void dismiss(EntryIndex index) {
        if (live != null && live.index() == index) {
            store.discard(index.name());
            retire(null);
        }
    }

    // --- Keeping it up to date

    private void catchUp() {
        var follower = live;
        if (follower == null) {
            return;
        }
        var newest = journal.position();
        if (!follower.position().isIn(newest)) {
            LOG.info("The search index belongs to another database and will be rebuilt");
            dismiss(follower.index());
            return;
        }
        try {
            while (!following.isOver()
                    && follower.isBehind(newest.number())
                    && store.runExclusively(IndexStore.Role.LIVE, follower::step)) {
                following.progress();
            }
        } catch (RuntimeException failed) {
            discardIfDamaged(follower.index(), failed);
            throw failed;
        }
    }

    /** A cluster merges by itself. */
    private void mergeSegments() {
        var follower = live;
        if (follower != null && !store.isShared()) {
            merger.mergeIfQuiet(follower.index(), follower.position().number);
        }
    }

    /** Runs before the datasource and the journal are shut down. */
    void end(@Observes ShutdownEvent end) {
        following.end(STEP_TIMEOUT);
        if (rebuild != null) {
            rebuild.end(STEP_TIMEOUT);
        }
        retire(null);
        retired.closeAll();
    }
}
