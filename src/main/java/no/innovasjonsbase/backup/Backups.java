package no.innovasjonsbase.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import no.innovasjonsbase.platform.access.AuditedAction;
import no.innovasjonsbase.platform.access.Caller;
import no.innovasjonsbase.platform.database.FileCompaction;
import no.innovasjonsbase.platform.database.Transactions;
import no.innovasjonsbase.platform.http.streaming.StreamingResponse;
import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;
import no.innovasjonsbase.platform.storage.DatabaseFile;
import no.innovasjonsbase.platform.storage.OwnerOnly;

/**
 * Makes backups of H2's file while it is written to: H2 copies it into a ZIP file as it was at one moment, keeping what is
 * written meanwhile out of the parts that it copies. That file is sent and then deleted.
 */
@ApplicationScoped
class Backups {
    private static final Logger LOG = Logger.getLogger(Backups.class);
    private static final int RETRY_AFTER_SECONDS = 30;
    private static final String DRAFTS = "backup-*.tmp";

    private final DataSource connections;
    private final Transactions transactions;
    private final Event<AuditedAction> auditEvents;
    private final CurrentVertxRequest current;
    private final FileCompaction compaction;
    private final RestoreDetection detection;
    private final BackupSettings settings;
    private final Optional<DatabaseFile> file;
    private final Semaphore turn = new Semaphore(1);

    @Inject
    Backups(
            DataSource connections,
            Transactions transactions,
            Event<AuditedAction> auditEvents,
            CurrentVertxRequest current,
            FileCompaction compaction,
            RestoreDetection detection,
            BackupSettings settings,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url) {
        this.connections = connections;
        this.transactions = transactions;
        this.auditEvents = auditEvents;
        this.current = current;
        this.compaction = compaction;
        this.detection = detection;
        this.settings = settings;
        this.file = DatabaseFile.of(url);
    }

    /** Deletes what a process left that was killed while it made a backup. */
    void clean(@Observes StartupEvent start) throws IOException {
        if (file.isPresent() && Files.isDirectory(file.get().folder())) {
            try (var drafts = Files.newDirectoryStream(file.get().folder(), DRAFTS)) {
                for (var draft : drafts) {
                    Files.deleteIfExists(draft);
                }
            }
        }
    }

    /**
     * A backup of the database as it is now.
     *
     * @throws Problem not-found (404) where the database is no file of H2, unavailable (503) while another backup is made,
     *     insufficient-storage (507)
     */
    StreamingResponse make(Caller by) {
        var source = file.orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, Message.of("no-backup-of-a-server")));
        if (!turn.tryAcquire()) {
            throw Problem.unavailable(RETRY_AFTER_SECONDS, Message.of("backup-under-way"));
        }
        var id = UUID.randomUUID().toString();
        var draft = source.path().resolveSibling("backup-" + id + ".tmp");
        try {
            requireSpace(source);
            OwnerOnly.file(draft);
            compaction.pausedWhile(() -> write(draft));
            // From here on the database is another copy than the one that was just backed up.
            detection.detect();
            note(id, by);
            LOG.infof("The backup %s of %d bytes was made", id, Files.size(draft));
            return StreamingResponse.to(
                    current.getCurrent(),
                    "innovasjonsbase.zip",
                    settings.maxTime(),
                    out -> Files.copy(draft, out),
                    () -> end(draft));
        } catch (IOException | UncheckedIOException failed) {
            end(draft);
            throw Problem.of(ProblemType.INSUFFICIENT_STORAGE).causedBy(failed);
        } catch (RuntimeException failed) {
            end(draft);
            throw failed;
        }
    }

    /** Before it is sent: it holds everything, so none leaves unnoticed. */
    private void note(String id, Caller by) {
        transactions.write(() -> {
            auditEvents.fire(new AuditedAction(AuditedAction.Operation.CREATED, "backup", id, by));
            return id;
        });
    }

    private void requireSpace(DatabaseFile source) throws IOException {
        var left = Files.getFileStore(source.folder()).getUsableSpace() - Files.size(source.path());
        if (left < settings.minFreeSpace().asLongValue()) {
            throw new IOException("Too little space is left for a backup in " + source.folder());
        }
    }

    private void write(Path draft) {
        try (var connection = connections.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("backup to '" + draft.toString().replace("'", "''") + "'");
        } catch (SQLException failed) {
            throw new UncheckedIOException(new IOException(failed));
        }
    }

    private void end(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        } finally {
            turn.release();
        }
    }
}
