package no.innovasjonsbase.platform.database;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

import jakarta.enterprise.context.ApplicationScoped;

import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;
import org.jboss.logging.Logger;

/**
 * Keeps H2's file within a few times its data: gives the space of what is obsolete back to later commits, a step at a time,
 * and shortens the file where much of it is free.
 *
 * <p>The URL has H2 keep everything ({@code RETENTION_TIME}): where it reuses space by itself, a kill between two of its writes
 * loses up to twenty commits. Here the commit that frees space goes to the end of the file, where H2 finds it after a kill
 * whatever becomes of the space that it freed.
 */
@ApplicationScoped
public class FileCompaction {
    private static final Logger LOG = Logger.getLogger(FileCompaction.class);

    /** A small commit writes some 7 kB, nearly all of it obsolete with the next one. */
    private static final int COMMITS_PER_STEP = 100;
    /** With less of what is written still in use, the emptiest parts are written anew. */
    private static final int MIN_LIVE_PERCENT = 60;
    /** With less of the file written, what stands at its end is moved into the free space. */
    private static final int MIN_USED_PERCENT = 80;

    private static final int ALWAYS = 100;
    private static final int FREEING_BYTES = 1 << 14;
    /** So much a step writes anew at most. */
    private static final int STEP_BYTES = 1 << 19;
    /** So much a step moves at most; seldom, for the disk is flushed several times. */
    private static final int MOVED_BYTES = 1 << 22;

    /** Held by a step, and by whoever copies the file: a copy may not be of space that is freed and written anew. */
    private final ReentrantLock file = new ReentrantLock();

    private final AtomicInteger commits = new AtomicInteger();

    /** Counts a commit, and makes a step once there were enough; to be called by a writer that is alone. */
    void committed(MVStore store) {
        if (commits.incrementAndGet() >= COMMITS_PER_STEP) {
            committedMuch(store);
        }
    }

    /** Makes a step, as after a commit of many entries; to be called by a writer that is alone. */
    void committedMuch(MVStore store) {
        if (!file.tryLock()) {
            return;
        }
        try {
            commits.set(0);
            step(store);
        } catch (RuntimeException failed) {
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

    /** Frees what is obsolete in a file and moves what is left of its emptiest parts; nobody may write meanwhile. */
    static void step(MVStore store) {
        if (!(store.getFileStore() instanceof RandomAccessStore persistent)) {
            return;
        }
        var retention = store.getRetentionTime();
        store.setRetentionTime(0);
        try {
            // A small commit at the end of the file frees what is obsolete by now.
            store.compact(ALWAYS, FREEING_BYTES);
            store.setReuseSpace(false);
            store.commit();
            store.setReuseSpace(true);
            // A larger one goes where space was freed, and frees nothing.
            store.compact(MIN_LIVE_PERCENT, STEP_BYTES);
            store.setRetentionTime(retention);
            store.commit();
            // H2 flushes before it writes to space that this frees.
            persistent.compactMoveChunks(MIN_USED_PERCENT, MOVED_BYTES, store);
        } finally {
            store.setReuseSpace(true);
            store.setRetentionTime(retention);
        }
    }
}
