package no.innovasjonsbase.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import no.innovasjonsbase.platform.database.AdvisoryLocks;

/**
 * A lock that the writes of all instances share, and that a write which has to be the only one holds alone, until the
 * transaction under way ends. On H2 one transaction writes at a time anyway.
 */
@ApplicationScoped
class WriteLock {
    static final long KEY = 0x696b625f7772L;

    @Inject
    AdvisoryLocks locks;

    /** Waits until no write is the only one. */
    void share() {
        locks.share(KEY);
    }

    /** Waits until all other writes have ended; those that come meanwhile wait for this one. */
    void exclude() {
        locks.lock(KEY);
    }
}
