package no.innovasjonsbase.search.index;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Properties;
import java.util.Set;

import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;

import no.innovasjonsbase.platform.storage.OwnerOnly;

/** Stores embedded Lucene indexes, each in its own folder, and their names in a properties file beside them. */
final class FolderIndexStore implements IndexStore {
    private static final String NAMES = "names.properties";

    private final Path root;

    FolderIndexStore(Path root) {
        this.root = root;
    }

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public synchronized Names names() {
        var names = new Properties();
        try {
            if (Files.exists(root.resolve(NAMES))) {
                names.load(new StringReader(Files.readString(root.resolve(NAMES))));
            }
            return new Names(names.getProperty("live"), names.getProperty("next"));
        } catch (IOException | IllegalArgumentException unreadable) {
            // Treated as missing: the index is rebuilt.
            return new Names(null, null);
        }
    }

    @Override
    public EntryIndex open(String name) {
        verifyChecksums(root.resolve(name));
        return EntryIndex.in(root.resolve(name));
    }

    /** Verifies the checksum of every file, so that damage is found here and not in the middle of a search. */
    private static void verifyChecksums(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var indexes = Files.list(folder)) {
            for (var index : indexes.filter(Files::isDirectory).toList()) {
                verifyIndexChecksums(index);
            }
        } catch (IOException | RuntimeException unreadable) {
            throw new DamagedIndexException("The index in " + folder + " cannot be read", unreadable);
        }
    }

    private static void verifyIndexChecksums(Path folder) throws IOException {
        try (var directory = FSDirectory.open(folder)) {
            if (DirectoryReader.indexExists(directory)) {
                try (var reader = DirectoryReader.open(directory)) {
                    for (var leaf : reader.leaves()) {
                        ((CodecReader) leaf.reader()).checkIntegrity();
                    }
                }
            }
        }
    }

    @Override
    public synchronized void startRebuild(String name) {
        var names = names();
        if (names.next() == null) {
            write(names.live(), name);
        }
    }

    @Override
    public synchronized void discard(String name) {
        var names = names();
        write(name.equals(names.live()) ? null : names.live(), name.equals(names.next()) ? null : names.next());
    }

    @Override
    public synchronized void promote(String name) {
        if (name.equals(names().next())) {
            write(name, null);
        }
    }

    @Override
    public boolean runExclusively(Role role, Runnable work) {
        work.run();
        return true;
    }

    @Override
    public void deleteAllExcept(Set<String> names) {
        try (var folders = Files.list(root)) {
            // Whatever else is in the folder is not the base's.
            folders.filter(Files::isDirectory)
                    .filter(folder -> folder.getFileName().toString().matches(IndexName.PATTERN))
                    .filter(folder -> !names.contains(folder.getFileName().toString()))
                    .forEach(FolderIndexStore::remove);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void remove(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException unremovable) {
            throw new UncheckedIOException(unremovable);
        }
    }

    /** Writes both names atomically: if the process is killed meanwhile, the file is unchanged. */
    private void write(String live, String next) {
        var names = new Properties();
        if (live != null) {
            names.setProperty("live", live);
        }
        if (next != null) {
            names.setProperty("next", next);
        }
        try {
            OwnerOnly.directory(root);
            var text = new StringWriter();
            names.store(text, "The live index and the one being built");
            var draft = root.resolve(NAMES + ".new");
            Files.writeString(draft, text.toString());
            Files.move(draft, root.resolve(NAMES), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
