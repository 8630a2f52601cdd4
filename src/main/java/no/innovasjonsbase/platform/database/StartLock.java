package no.innovasjonsbase.platform.database;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Lets one of several instances that start together do what is done once for a database, such as its first content: the
 * others wait and then find it done.
 */
@ApplicationScoped
public class StartLock {
    private static final long KEY = 0x696b625f7374L;
    /** Another instance may be making the first content, on a slow machine. */
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    @Inject
    AdvisoryLocks locks;

    /** Waits for the lock, which the transaction under way then has until its end. */
    public void take() {
        locks.setTimeout(TIMEOUT);
        locks.lock(KEY);
    }
}
