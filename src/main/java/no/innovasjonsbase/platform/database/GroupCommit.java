package no.innovasjonsbase.platform.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;

/**
 * Stores the commits of several writers on H2 in one write to its file (group commit), which costs as much as that of one.
 * PostgreSQL does so by itself.
 *
 * <p>H2 commits in memory. A writer that ends its turn leaves storing to the writers that wait for theirs, if there are any, and
 * stores all commits so far otherwise. A write is acknowledged only once its commit is stored. Nothing is stored while another
 * transaction commits, because a kill in between can leave a part of that transaction in the file.
 */
@ApplicationScoped
class GroupCommit {
    /** The most commits that are stored together: without a limit the first would wait for as long as others follow. */
    private static final int MOST = 32;
    /** After so long a writer stores its commit itself: the writer that should have may have been refused its turn. */
    private static final int STORE_TIMEOUT_MILLIS = 20;

    /** H2's autoCommitDelay in milliseconds: 0 stores at each commit, below 0 it stores only when asked to. */
    static final int AT_COMMIT = 0;

    static final int WHEN_TOLD = -1;

    private final WriteSettings settings;
    private final WriteAdmission admission;
    private final FileCompaction compaction;
    private final DistributionSummary sizes;
    /** The threads that have their turn. */
    private final Set<Thread> writers = ConcurrentHashMap.newKeySet();
    /** Those that others can see, or soon will, and that a kill could take back. */
    private final Set<Commit> underWay = ConcurrentHashMap.newKeySet();
    /** Those that are done, in memory; guarded by this. */
    private final List<Commit> unstored = new ArrayList<>();

    @Inject
    GroupCommit(WriteSettings settings, WriteAdmission admission, FileCompaction compaction, MeterRegistry metrics) {
        this.settings = settings;
        this.admission = admission;
        this.compaction = compaction;
        this.sizes = DistributionSummary.builder("ikb.writes.stored.together")
                .description("How many writes each write to H2's file stored")
                .register(metrics);
    }

    /** The commit of one writer; it may begin more than once, but is done once at most. */
    static final class Commit {
        private final CountDownLatch end = new CountDownLatch(1);
        /** Where it goes; null on PostgreSQL. */
        private MVStore store;

        private volatile RuntimeException failure;
    }

    /** A transaction is about to commit, in its turn. */
    void begin(Commit commit, MVStore store) {
        if (store != null) {
            commit.store = store;
            underWay.add(commit);
            store.setAutoCommitDelay(WHEN_TOLD);
        }
    }

    /** The transaction has committed. */
    synchronized void committed(Commit commit) {
        if (commit.store != null) {
            commit.store.setAutoCommitDelay(AT_COMMIT);
            unstored.add(commit);
        }
    }

    /** Begins the turn of this thread. */
    void beginTurn() {
        writers.add(Thread.currentThread());
    }

    /** Ends a turn in which a transaction may have committed or failed: stores what was, unless others will. */
    void endTurn(Commit commit) {
        writers.remove(Thread.currentThread());
        if (commit.store != null) {
            // It may have failed.
            commit.store.setAutoCommitDelay(AT_COMMIT);
        }
        if (admission.waiting() == 0 || isFull()) {
            store();
        }
    }

    private synchronized boolean isFull() {
        return unstored.size() >= MOST;
    }

    /** Stores what was committed; to be called by a writer that is alone. */
    synchronized void store() {
        if (unstored.isEmpty()) {
            return;
        }
        var group = List.copyOf(unstored);
        unstored.clear();
        sizes.record(group.size());
        var store = group.get(0).store;
        RuntimeException failure = new IllegalStateException("It was not stored");
        try {
            store.commit();
            if (settings.durability() == WriteSettings.Durability.POWER_LOSS) {
                store.sync();
            }
            failure = null;
        } catch (RuntimeException failed) {
            failure = failed;
        } finally {
            for (var commit : group) {
                commit.failure = failure == null ? lossOf(commit, store) : failure;
                end(commit);
            }
        }
        if (failure == null) {
            compaction.committed(store);
        }
    }

    /** H2 closes a file that it can't write, with all that was in memory only, and opens it anew for whoever comes next. */
    private static RuntimeException lossOf(Commit commit, MVStore stored) {
        return commit.store == stored && !stored.isClosed()
                ? null
                : DataUtils.newMVStoreException(DataUtils.ERROR_WRITING_FAILED, "The file was closed before");
    }

    /** Nobody has to wait for a commit any more. */
    void end(Commit commit) {
        underWay.remove(commit);
        commit.end.countDown();
    }

    /**
     * Waits until a commit is stored; to be called after the turn.
     *
     * @throws IllegalStateException where it couldn't be
     */
    void await(Commit commit) {
        if (commit.store == null) {
            return;
        }
        var isInterrupted = false;
        while (commit.end.getCount() > 0) {
            try {
                if (!commit.end.await(STORE_TIMEOUT_MILLIS, TimeUnit.MILLISECONDS)) {
                    admission.ifFree(this::store);
                }
            } catch (InterruptedException ending) {
                // What is committed is stored all the same, and soon.
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
        if (commit.failure != null) {
            throw new IllegalStateException("What was committed could not be stored", commit.failure);
        }
    }

    /**
     * Waits until every commit is stored that could be read when this was called. A thread that has its turn to write returns at
     * once: what it commits is stored together with what it read, or later.
     */
    void awaitAll() throws InterruptedException {
        if (writers.contains(Thread.currentThread())) {
            return;
        }
        for (var commit : underWay) {
            commit.end.await();
        }
    }
}
