package no.innovasjonsbase.platform.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.regex.Pattern;

/** The file that H2 keeps the base in. */
public final class DatabaseFile {
    /** What the names of such files end in. */
    public static final String ENDING = ".mv.db";

    private static final String H2 = "jdbc:h2:";
    /** The schemes of file systems that files lie in as they are; the second is FlushedFilePath. */
    private static final Pattern IN_A_FILE = Pattern.compile("^(?:file|flushed):");

    private static final int CHECKED_BYTES = 1 << 16;

    private final Path path;

    private DatabaseFile(Path path) {
        this.path = path;
    }

    /** The file that a JDBC address leads to; empty where it leads to a server or into memory. */
    public static Optional<DatabaseFile> of(String url) {
        if (!url.startsWith(H2)) {
            return Optional.empty();
        }
        var location = url.substring(H2.length()).split(";", 2)[0];
        var isFile = IN_A_FILE.matcher(location);
        if (isFile.find()) {
            location = location.substring(isFile.end());
        } else if (location.matches("\\w{2,}:.*")) {
            return Optional.empty();
        }
        var path = location.startsWith("~") ? System.getProperty("user.home") + location.substring(1) : location;
        return Optional.of(
                new DatabaseFile(Path.of(path + ENDING).toAbsolutePath().normalize()));
    }

    /** The file's path, absolute. */
    public Path path() {
        return path;
    }

    /** The folder that the file lies in. */
    public Path folder() {
        return path.getParent();
    }

    /** Whether it holds something: H2 takes an empty file for a new one. */
    boolean holdsSomething() throws IOException {
        return Files.exists(path) && Files.size(path) > 0;
    }

    /** What tells it from every other file; null where it is gone, or where the file system knows of no such thing. */
    Object key() {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
        } catch (IOException gone) {
            return null;
        }
    }

    boolean isThere() {
        return Files.exists(path);
    }

    boolean isReadOnly() {
        return !Files.isWritable(path) || !Files.isWritable(folder());
    }

    /** Whether some bytes can be written to another file beside it. */
    boolean canWriteBeside() {
        try (var file = Files.newByteChannel(
                folder().resolve("write-check"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE)) {
            return file.write(ByteBuffer.allocate(CHECKED_BYTES)) == CHECKED_BYTES;
        } catch (IOException refused) {
            return false;
        }
    }
}
