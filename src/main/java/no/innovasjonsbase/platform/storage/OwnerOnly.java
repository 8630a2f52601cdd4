package no.innovasjonsbase.platform.storage;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Makes files and directories that only their owner can read, where the file system knows of permissions. */
public final class OwnerOnly {
    private static final String FILE = "rw-------";
    private static final String DIRECTORY = "rwx------";

    private OwnerOnly() {}

    /** Makes a directory and those it lies in, as far as they are missing; those that exist stay as they are. */
    public static Path directory(Path path) throws IOException {
        return Files.createDirectories(path, permissions(DIRECTORY));
    }

    /** Makes an empty file; one that exists loses the permissions of others. */
    public static Path file(Path path) throws IOException {
        try {
            return Files.createFile(path, permissions(FILE));
        } catch (FileAlreadyExistsException existing) {
            restrict(path);
            return path;
        }
    }

    /** What makes a file its owner's only, for the methods of {@link Files} and channels that take attributes. */
    public static FileAttribute<?>[] fileAttributes() {
        return permissions(FILE);
    }

    private static void restrict(Path path) throws IOException {
        if (hasPermissions()) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(FILE));
        }
    }

    private static FileAttribute<?>[] permissions(String permissions) {
        return hasPermissions()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[] {};
    }

    private static boolean hasPermissions() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
