package no.innovasjonsbase.platform.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much space is left on a disk for this process. */
public final class FreeSpace {
    private FreeSpace() {}

    /**
     * Whether less is left on the disk of a folder.
     *
     * @throws IOException where the folder is missing or can't be asked
     */
    public static boolean isBelow(long bytes, Path folder) throws IOException {
        return Files.getFileStore(folder).getUsableSpace() < bytes;
    }
}
