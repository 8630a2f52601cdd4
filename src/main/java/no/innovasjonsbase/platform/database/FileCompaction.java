package no.innovasjonsbase.platform.database;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.jboss.logging.Logger;

/**
 * Gives the space of what is obsolete in H2's file back to later commits, a step at a time.
 *
 * <p>The URL has H2 keep everything ({@code RETENTION_TIME}): where it reuses space by itself, a kill between two of its writes
 * loses up to twenty commits. Here the commit that frees space goes to the end of the file, where H2 finds it after a kill
 * whatever becomes of the space that it freed.
 */
@ApplicationScoped
public class FileCompaction {
    private static final Logger LOG = Logger.getLogger(FileCompaction.class);

    /** Each commit leaves some 20 kB of obsolete pages. */
    private static final int COMMITS_PER_STEP = 100;

    private static final int TARGET_FILL_PERCENT = 90;
    private static final int FREEING_BYTES = 1 << 14;
    /** So much a step moves at most. */
    private static final int STEP_BYTES = 1 << 20;

    private final DataSource connections;
    private final boolean isH2;
    /** Held by a step, and by whoever copies the file: a copy may not be of space that is freed and written anew. */
    private final ReentrantLock file = new ReentrantLock();

    private final AtomicInteger commits = new AtomicInteger();

    @Inject
    FileCompaction(DataSource connections, @ConfigProperty(name = "quarkus.datasource.db-kind") String kind) {
        this.connections = connections;
        this.isH2 = kind.equals("h2");
    }

    /** Counts a commit, and makes a step once there were enough; to be called by a writer that is alone. */
    void committed() {
        if (!isH2 || commits.incrementAndGet() < COMMITS_PER_STEP || !file.tryLock()) {
            return;
        }
        try (var connection = connections.getConnection()) {
            commits.set(0);
            var session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
            step(session.getDatabase().getStore().getMvStore());
        } catch (SQLException | RuntimeException failed) {
            // What was written is stored all the same.
            LOG.warnf("The file of the database could not be compacted for now: %s", failed.getMessage());
        } finally {
            file.unlock();
        }
    }

    /** Does some work, such as a backup, while no space in the file is freed. Writers go on, and the file grows meanwhile. */
    public void pausedWhile(Runnable work) {
        file.lock();
        try {
            work.run();
        } finally {
            file.unlock();
        }
    }

    /** Frees what is obsolete in a file and moves what is left in its emptiest parts there; nobody may write meanwhile. */
    static void step(MVStore store) {
        if (!store.isPersistent()) {
            return;
        }
        var retention = store.getRetentionTime();
        store.setRetentionTime(0);
        try {
            // A small commit at the end of the file frees what is obsolete by now.
            store.compact(TARGET_FILL_PERCENT, FREEING_BYTES);
            store.setReuseSpace(false);
            store.commit();
            store.setReuseSpace(true);
            // A larger one goes where space was freed, and frees nothing.
            store.compact(TARGET_FILL_PERCENT, STEP_BYTES);
            store.setRetentionTime(retention);
            store.commit();
        } finally {
            store.setReuseSpace(true);
            store.setRetentionTime(retention);
        }
    }
}
