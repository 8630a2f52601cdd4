package no.innovasjonsbase.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.MVStoreTool;
import org.jboss.logging.Logger;

import no.innovasjonsbase.platform.storage.DatabaseFile;

/**
 * Writes H2's file anew at the start after something was erased. Until then the file has the bytes of what was erased, though
 * H2 no longer reads them: a running H2 frees space, and writes over it some other day.
 */
@Singleton
public class OfflineCompaction {
    private static final Logger LOG = Logger.getLogger(OfflineCompaction.class);
    /** The file beside that of the database which says that there is something to do. */
    private static final String MARKER = "compact-at-start";

    private final Optional<DatabaseFile> file;

    @Inject
    OfflineCompaction(@ConfigProperty(name = "quarkus.datasource.jdbc.url") String url) {
        this.file = DatabaseFile.of(url);
    }

    /** Has the file written anew at the next start; to be called before what is erased is, so that a kill can't part them. */
    public void request() {
        file.map(OfflineCompaction::markerOf).ifPresent(marker -> {
            try {
                Files.write(marker, new byte[0]);
                LOG.info("Something is erased: its bytes are in the file of the database until the next start");
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        });
    }

    private boolean isRequested() {
        return file.map(OfflineCompaction::markerOf).filter(Files::exists).isPresent();
    }

    /** Writes the file anew if that was asked for; to be called before it is opened. */
    void runIfRequested() {
        if (isRequested()) {
            var database = file.orElseThrow().path();
            try {
                LOG.info("Writing the file of the database anew, without what was erased");
                // To a file beside it, which then takes its place: a kill leaves the one or the other.
                MVStoreTool.compact(database.toString(), true);
                flush(database);
                Files.delete(markerOf(file.orElseThrow()));
                LOG.infof("The file of the database was written anew: %d bytes", Files.size(database));
            } catch (IOException | MVStoreException failed) {
                LOG.warnf(
                        "The file of the database could not be written anew, and still has the bytes of what was erased; "
                                + "the next start tries again: %s",
                        failed.getMessage());
            }
        }
    }

    private static void flush(Path database) throws IOException {
        try (var channel = FileChannel.open(database, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static Path markerOf(DatabaseFile database) {
        return database.folder().resolve(MARKER);
    }
}
