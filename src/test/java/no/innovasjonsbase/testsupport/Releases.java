package no.innovasjonsbase.testsupport;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The bases of earlier releases that are kept in {@code src/test/releases}; its README says how they are made. */
public final class Releases {
    private static final Path FOLDER = Path.of("src/test/releases");

    private Releases() {}

    /** All of them, the oldest first. */
    public static List<Release> all() {
        try (var folders = Files.list(FOLDER)) {
            return folders.filter(Files::isDirectory).sorted().map(Release::new).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The newest of them. */
    public static Release latest() {
        var all = all();
        return all.get(all.size() - 1);
    }

    /** The bases that a release made. */
    public record Release(Path folder) {
        /** The SQL that makes its database. */
        public String postgresql() throws IOException {
            try (var dump = new GZIPInputStream(Files.newInputStream(folder.resolve("postgresql.sql.gz")))) {
                return new String(dump.readAllBytes(), StandardCharsets.UTF_8);
            }
        }

        /** Puts its H2 file into a data folder. */
        public void unpackInto(Path data) throws IOException {
            Files.createDirectories(data);
            try (InputStream zip = Files.newInputStream(folder.resolve("h2.zip"));
                    var entries = new ZipInputStream(zip)) {
                for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                    Files.copy(entries, data.resolve(entry.getName()));
                }
            }
        }

        /** What is in its base of a kind, {@code h2} or {@code postgresql}. */
        public JsonNode known(String kind) throws IOException {
            return new ObjectMapper().readTree(folder.resolve(kind + ".json").toFile());
        }

        @Override
        public String toString() {
            return folder.getFileName().toString();
        }
    }
}
