package no.innovasjonsbase.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import java.util.zip.ZipInputStream;

import org.eclipse.microprofile.config.Config;

import no.innovasjonsbase.platform.storage.BaseProperties;
import no.innovasjonsbase.platform.storage.DatabaseFile;
import no.innovasjonsbase.platform.storage.OwnerOnly;

/** The command {@code restore}: puts a backup in the place of H2's file, while the application is stopped. */
public final class Restore {
    /** The first argument of the application that asks for it. */
    public static final String COMMAND = "restore";

    private final DatabaseFile target;
    private final Config config;

    private Restore(DatabaseFile target, Config config) {
        this.target = target;
        this.config = config;
    }

    /**
     * Restores the backup that is named by the second argument, and says so or why not in a line.
     *
     * @return the exit code
     */
    public static int run(String[] arguments, Config config, PrintStream out, PrintStream err) {
        try {
            if (arguments.length != 2) {
                throw new IOException("say which backup: restore backup.zip");
            }
            var target = DatabaseFile.of(config.getValue("quarkus.datasource.jdbc.url", String.class))
                    .orElseThrow(() -> new IOException(
                            "the database is no file of H2; see src/docs/guides/back-up-and-restore.md"));
            out.println(new Restore(target, config).restore(Path.of(arguments[1])));
            return 0;
        } catch (IOException failed) {
            err.println("Could not restore: " + failed.getMessage());
            return 1;
        }
    }

    private String restore(Path backup) throws IOException {
        if (!Files.isReadable(backup)) {
            throw new IOException(backup + " can't be read");
        }
        requireStopped();
        OwnerOnly.directory(target.folder());
        var draft = target.path().resolveSibling("restore-" + UUID.randomUUID());
        var unpacked = draft.resolveSibling(draft.getFileName() + DatabaseFile.ENDING);
        try {
            unpack(backup, unpacked);
            var number = numberIn(draft);
            // Without its identity the next start gives the base a new epoch, whatever backup this is.
            BaseProperties.in(target.folder()).remove(H2Identity.PROPERTY);
            var former = putAside();
            Files.move(unpacked, target.path(), StandardCopyOption.ATOMIC_MOVE);
            return "Restored the base as it was at change " + number + " to " + target.path() + former;
        } finally {
            Files.deleteIfExists(unpacked);
        }
    }

    private void requireStopped() throws IOException {
        if (!Files.exists(target.path())) {
            return;
        }
        try (var channel = FileChannel.open(target.path(), StandardOpenOption.READ, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            if (lock == null) {
                throw new OverlappingFileLockException();
            }
        } catch (OverlappingFileLockException inUse) {
            throw new IOException(target.path() + " is in use by another process; end that first", inUse);
        }
    }

    private static void unpack(Path backup, Path unpacked) throws IOException {
        try (var zip = new ZipInputStream(Files.newInputStream(backup))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(DatabaseFile.ENDING)) {
                    OwnerOnly.file(unpacked);
                    Files.copy(zip, unpacked, StandardCopyOption.REPLACE_EXISTING);
                    OwnerOnly.file(unpacked);
                    return;
                }
            }
        }
        throw new IOException(
                backup + " is no backup of this application: it has no file that ends in " + DatabaseFile.ENDING);
    }

    /** Opens what was unpacked, which reads whether it is whole, and answers the number of its newest change. */
    private long numberIn(Path draft) throws IOException {
        var url = "jdbc:h2:file:" + draft + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
        try (var connection = DriverManager.getConnection(
                        url,
                        config.getValue("quarkus.datasource.username", String.class),
                        config.getOptionalValue("quarkus.datasource.password", String.class)
                                .orElse(""));
                var rows = connection.createStatement().executeQuery("select number from head")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException damaged) {
            throw new IOException("the backup is damaged: " + damaged.getMessage(), damaged);
        }
    }

    /** Keeps the database that is there under another name; answers what to say of that. */
    private String putAside() throws IOException {
        if (!Files.exists(target.path())) {
            return "";
        }
        var aside = target.path().resolveSibling(target.path().getFileName() + ".before-restore");
        Files.move(target.path(), aside, StandardCopyOption.REPLACE_EXISTING);
        return "; what was there is now " + aside.getFileName();
    }
}
