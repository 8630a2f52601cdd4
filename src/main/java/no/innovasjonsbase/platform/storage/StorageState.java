package no.innovasjonsbase.platform.storage;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;

import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Whether the database file that was opened at the start is still the one in its place, can be written and has space left
 * around it. Always yes where the database isn't in a file of this process.
 */
@ApplicationScoped
public class StorageState {
    private static final Logger LOG = Logger.getLogger(StorageState.class);
    private static final long CHECK_INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final DataSettings settings;
    private final DatabaseFile file;
    private volatile Object key;
    private boolean hasFailed;
    private long checkedAt;
    private StorageUnavailableReason cached;
    private StorageUnavailableReason logged;
    private boolean hasRecovered;

    @Inject
    StorageState(DataSettings settings, @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url) {
        this.settings = settings;
        this.file = DatabaseFile.of(url).orElse(null);
        this.checkedAt = System.nanoTime() - CHECK_INTERVAL_NANOS;
    }

    /** Once H2 has opened the file, or made it, and before anything else is stored. */
    void begin(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) {
        if (file == null) {
            return;
        }
        key = file.key();
        var base = BaseProperties.in(file.folder());
        if (!base.exist()) {
            base.set("database", file.path().getFileName().toString());
        }
    }

    /** Why nothing can be stored for now; empty where it can. The free space is checked once a second at most. */
    public synchronized Optional<StorageUnavailableReason> unavailableReason() {
        if (file == null) {
            return Optional.empty();
        }
        var reason = missingOrReplaced();
        if (reason == null) {
            reason = cachedReason();
        }
        logChange(reason);
        return Optional.ofNullable(reason);
    }

    /**
     * Refuses what would be stored before anything is done for it.
     *
     * @throws StorageException where nothing can be stored for now
     */
    public void requireWritable() {
        var reason = unavailableReason();
        if (reason.isPresent()) {
            throw new StorageException(reason.get(), null);
        }
    }

    /**
     * Lets nobody be told that something is stored that went into a file that is deleted.
     *
     * @throws StorageException where another file is in the place of the one that was opened, or none
     */
    public void requireInPlace() {
        if (file != null && missingOrReplaced() != null) {
            requireWritable();
        }
    }

    /** The failure of something that writes, as a {@link StorageException} where the file couldn't be written. */
    public synchronized RuntimeException translate(RuntimeException failure) {
        if (file == null || failure instanceof StorageException || !StorageFailure.isBehind(failure)) {
            return failure;
        }
        hasFailed = true;
        checkedAt = System.nanoTime();
        cached = file.isReadOnly() ? StorageUnavailableReason.READ_ONLY : StorageUnavailableReason.WRITE_FAILED;
        logChange(cached);
        return new StorageException(cached, failure);
    }

    /** Whether it became available again since this was asked last. */
    public synchronized boolean takeRecovery() {
        var taken = hasRecovered;
        hasRecovered = false;
        return taken;
    }

    private StorageUnavailableReason missingOrReplaced() {
        if (!file.isThere()) {
            return StorageUnavailableReason.GONE;
        }
        return Objects.equals(file.key(), key) ? null : StorageUnavailableReason.REPLACED;
    }

    private StorageUnavailableReason cachedReason() {
        if (System.nanoTime() - checkedAt >= CHECK_INTERVAL_NANOS) {
            cached = check();
            checkedAt = System.nanoTime();
        }
        return cached;
    }

    private StorageUnavailableReason check() {
        if (file.isReadOnly()) {
            return StorageUnavailableReason.READ_ONLY;
        }
        try {
            if (FreeSpace.isBelow(settings.minFreeSpace().asLongValue(), file.folder())) {
                return StorageUnavailableReason.NO_SPACE;
            }
        } catch (IOException unknown) {
            LOG.debugf(unknown, "How much space is left is unknown");
        }
        // A quota or a failing device shows only where something is written.
        hasFailed = hasFailed && !file.canWriteBeside();
        return hasFailed ? StorageUnavailableReason.WRITE_FAILED : null;
    }

    /** Logs a line for each change, not for each write that is refused. */
    private void logChange(StorageUnavailableReason reason) {
        if (reason != logged) {
            logged = reason;
            hasRecovered = reason == null;
            if (reason == null) {
                LOG.infof("%s can be written again", file.path());
            } else {
                LOG.errorf("Writes are refused (%s): %s", file.path(), reason.reason());
            }
        }
    }
}
