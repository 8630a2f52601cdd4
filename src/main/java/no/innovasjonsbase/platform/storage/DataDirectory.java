package no.innovasjonsbase.platform.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Looks at the data directory before H2 does, which would make a new base in the place of one that is gone, and files that
 * everybody can read.
 */
@Singleton
public class DataDirectory {
    private static final String SETTING = "ikb.data.directory";

    private final DataSettings settings;
    private final Optional<DatabaseFile> file;
    private final Path firstKey;

    @Inject
    DataDirectory(
            DataSettings settings,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "ikb.access.first-key.file") String firstKey) {
        this.settings = settings;
        this.file = DatabaseFile.of(url);
        this.firstKey = Path.of(firstKey);
    }

    /**
     * Makes the directory and an empty database file where that is due; nothing where the database is elsewhere.
     *
     * @throws UnusableDataException where an operator has to put something right first
     */
    public void prepare() {
        requireFilledIn();
        if (file.isEmpty()) {
            return;
        }
        var database = file.get();
        try {
            requireFolder(database.folder());
            if (database.holdsSomething()) {
                requireUsable(database.path());
            } else {
                requireNew(database);
                Files.deleteIfExists(database.folder().resolve(BaseProperties.FILE));
            }
            OwnerOnly.file(database.path());
        } catch (IOException unusable) {
            throw new UnusableDataException(
                    "the data directory " + database.folder() + " can't be used (" + unusable + "); see " + SETTING);
        }
    }

    /** H2 takes {@code ~} for the home directory, all else for a folder of that name: the base would lie in two places. */
    private void requireFilledIn() {
        if (settings.directory().startsWith("~")) {
            throw new UnusableDataException(SETTING + " has to be absolute or to begin with ./, and is "
                    + settings.directory() + ": write "
                    + System.getProperty("user.home") + settings.directory().substring(1));
        }
    }

    private void requireFolder(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UnusableDataException(
                    folder + " is a file, where a directory is needed for the base; see " + SETTING);
        }
        if (!Files.exists(folder) && settings.create() != DataSettings.Create.NEVER) {
            OwnerOnly.directory(folder);
        }
        if (Files.exists(folder) && !Files.isWritable(folder)) {
            throw new UnusableDataException("the data directory " + folder
                    + " is read-only for this process: let its user write there, or name another with " + SETTING);
        }
    }

    private static void requireUsable(Path database) {
        if (!Files.isRegularFile(database) || !Files.isReadable(database) || !Files.isWritable(database)) {
            throw new UnusableDataException(
                    "the database file " + database + " can't be read and written by this process");
        }
    }

    private void requireNew(DatabaseFile database) {
        var wasThere = BaseProperties.in(database.folder()).exist() || Files.exists(firstKey);
        var mayCreate =
                switch (settings.create()) {
                    case IF_NEW -> !wasThere;
                    case ALWAYS -> true;
                    case NEVER -> false;
                };
        if (!mayCreate) {
            throw new UnusableDataException("the database file " + database.path() + " is "
                    + (database.isThere() ? "empty" : "missing")
                    + (wasThere ? ", though a base was there" : "")
                    + ". Put it back, restore a backup (src/docs/guides/back-up-and-restore.md) or mount its volume; "
                    + "-Dikb.data.create=always makes a new base");
        }
    }
}
