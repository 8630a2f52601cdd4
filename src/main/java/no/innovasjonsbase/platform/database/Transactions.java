package no.innovasjonsbase.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;

import no.innovasjonsbase.platform.database.GroupCommit.Commit;
import no.innovasjonsbase.platform.failure.FailureCauses;
import no.innovasjonsbase.platform.storage.StorageException;
import no.innovasjonsbase.platform.storage.StorageState;

/**
 * Runs write transactions: limits how many run at a time, retries those that conflict, and waits until a commit is
 * stored.
 *
 * <p>Only so many write at a time ({@code ikb.writes.max-concurrent}): unadmitted writers would queue up on the
 * journal's head, each holding a connection, and H2 can tear a transaction when several commit at once and the process
 * is killed.
 *
 * <p>Work that meets another's (a version that is no longer the newest, an id just taken, a reference just deleted) is
 * done once more from the start and then finds what the other left.
 */
@ApplicationScoped
public class Transactions {
    private static final Logger LOG = Logger.getLogger(Transactions.class);
    private static final int MAX_ATTEMPTS = 20;
    private static final int LONGEST_PAUSE_MILLIS = 20;
    /** PostgreSQL's SQLSTATE where another instance kept a lock for too long, as an atomic import does. */
    private static final String LOCKED_OUT = "55P03";

    private final EntityManager entityManager;
    private final WriteSettings settings;
    private final WriteAdmission admission;
    private final DeferredForeignKeys foreignKeys;
    private final StorageState storage;
    private final ReadOnlyRecovery readOnlyRecovery;
    private final GroupCommit commits;
    private final FileCompaction compaction;
    private final TransactionIsolation isolation;
    private final boolean isH2;

    @Inject
    Transactions(
            EntityManager entityManager,
            WriteSettings settings,
            WriteAdmission admission,
            DeferredForeignKeys foreignKeys,
            StorageState storage,
            ReadOnlyRecovery readOnlyRecovery,
            GroupCommit commits,
            FileCompaction compaction,
            TransactionIsolation isolation,
            @ConfigProperty(name = "quarkus.datasource.db-kind") String kind) {
        this.entityManager = entityManager;
        this.settings = settings;
        this.foreignKeys = foreignKeys;
        this.storage = storage;
        this.readOnlyRecovery = readOnlyRecovery;
        this.commits = commits;
        this.compaction = compaction;
        this.isolation = isolation;
        this.admission = admission;
        this.isH2 = kind.equals("h2");
    }

    /**
     * Runs work in a write transaction and returns its result. It may be retried, but commits at most once.
     *
     * @throws WriteRefusedException where too many are waiting to write
     * @throws StorageException where the database file can't be written for now
     */
    public <T> T write(Supplier<T> work) {
        var commit = new Commit();
        try {
            return translatingFailures(() -> {
                var answer = withPermits(1, () -> {
                    commits.beginTurn();
                    try {
                        return committed(commit, work);
                    } finally {
                        commits.endTurn(commit);
                    }
                });
                commits.await(commit);
                storage.requireInPlace();
                return answer;
            });
        } finally {
            commits.end(commit);
        }
    }

    private <T> T committed(Commit commit, Supplier<T> work) {
        var answer = retryOnConflict(() -> QuarkusTransaction.requiringNew().call(() -> {
            // Reads run on a snapshot; a write has to see what was committed while it waited for a lock.
            isolation.readCommitted();
            var done = work.get();
            commits.begin(commit, store());
            return done;
        }));
        // Not within what is done again: by now it is committed.
        commits.committed(commit);
        return answer;
    }

    /** Where the transaction under way is stored; null on PostgreSQL. */
    private MVStore store() {
        return isH2 ? entityManager.unwrap(Session.class).doReturningWork(Transactions::storeOf) : null;
    }

    private static MVStore storeOf(Connection connection) throws SQLException {
        var session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        return session.getDatabase().getStore().getMvStore();
    }

    /**
     * Runs work that writes, unless writes are refused at the moment, for jobs that can run later as well.
     *
     * @return whether it was done
     */
    public boolean writeIfPossible(Runnable work) {
        try {
            return write(() -> {
                work.run();
                return true;
            });
        } catch (StorageException | WriteRefusedException refused) {
            LOG.debugf("A job writes later: %s", refused.getMessage());
            return false;
        }
    }

    /**
     * Waits until everything that could be read when this was called outlives the process. H2 shows a commit before it is in
     * the file; who passes on what was read, to be held against what is read later, has to wait for that. A write
     * needn't, for it is stored no earlier than what it read.
     */
    public void awaitStored() {
        try {
            commits.awaitAll();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw admission.refused(WriteAdmission.Refusal.SHUTDOWN);
        }
    }

    /**
     * Runs work in a transaction that is rolled back, and returns its result. Nothing is flushed: no lock is taken, and
     * the work neither waits for a write permit nor has others wait.
     */
    public <T> T dryRun(Supplier<T> work) {
        QuarkusTransaction.begin();
        try {
            entityManager.unwrap(Session.class).setHibernateFlushMode(FlushMode.MANUAL);
            return work.get();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    /**
     * Runs long work in an exclusive write transaction and returns its result: no other writes meanwhile, and others
     * are refused once they have waited long enough. It is run once, and may insert rows in any order: foreign keys are
     * checked at the commit.
     *
     * @param limit how long it may take before it is undone
     * @param isKept whether an answer is to be committed; otherwise what was written is undone
     * @throws WriteRefusedException where too many are waiting to write
     * @throws StorageException where the database file can't be written for now
     */
    public <T> T writeExclusively(Duration limit, Predicate<T> isKept, Supplier<T> work) {
        return translatingFailures(() -> withPermits(settings.maxConcurrent(), () -> {
            var commit = new Commit();
            commits.beginTurn();
            try {
                // Whoever wrote before needn't wait for this.
                commits.store();
                return foreignKeys.withoutChecks(() -> alone(commit, limit, isKept, work));
            } finally {
                commits.end(commit);
                commits.endTurn(commit);
            }
        }));
    }

    private <T> T alone(Commit commit, Duration limit, Predicate<T> isKept, Supplier<T> work) {
        var isOver = false;
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout((int) limit.toSeconds()));
        try {
            // Reads run on a snapshot; a write has to see what was committed while it waited for a lock.
            isolation.readCommitted();
            foreignKeys.deferInTransaction();
            var answer = work.get();
            if (isKept.test(answer)) {
                isOver = true;
                var store = store();
                commits.begin(commit, store);
                QuarkusTransaction.commit();
                commits.committed(commit);
                commits.store();
                commits.await(commit);
                storage.requireInPlace();
                if (store != null) {
                    compaction.committedMuch(store);
                }
            }
            return answer;
        } finally {
            if (!isOver) {
                QuarkusTransaction.rollback();
            }
        }
    }

    private <T> T withPermits(int count, Supplier<T> work) {
        return admission.withPermits(count, () -> {
            readOnlyRecovery.requireWritable();
            return work.get();
        });
    }

    private <T> T translatingFailures(Supplier<T> work) {
        storage.requireWritable();
        try {
            return work.get();
        } catch (RuntimeException failed) {
            throw hasState(failed, LOCKED_OUT::equals)
                    ? admission.refused(WriteAdmission.Refusal.LOCK_TIMEOUT)
                    : storage.translate(failed);
        }
    }

    private <T> T retryOnConflict(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (RuntimeException failed) {
                if (attempt == MAX_ATTEMPTS || !isConflict(failed)) {
                    throw failed;
                }
                pause();
            }
        }
    }

    /** Lets the other transaction finish, for a random time: with equal pauses the two would conflict again. */
    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(LONGEST_PAUSE_MILLIS));
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isConflict(Throwable failure) {
        return FailureCauses.of(failure)
                        .anyMatch(cause ->
                                cause instanceof OptimisticLockException || cause instanceof StaleStateException)
                || hasState(failure, Transactions::isConflict);
    }

    private static boolean hasState(Throwable failure, Predicate<String> states) {
        return FailureCauses.of(failure)
                .anyMatch(cause -> cause instanceof SQLException sql
                        && sql.getSQLState() != null
                        && states.test(sql.getSQLState()));
    }

    /** SQLSTATE class 23: a constraint; 40: a deadlock and the like; HYT00 and 90131: H2's lock and row that moved. */
    private static boolean isConflict(String state) {
        return state.startsWith("23") || state.startsWith("40") || state.equals("HYT00") || state.equals("90131");
    }
}
