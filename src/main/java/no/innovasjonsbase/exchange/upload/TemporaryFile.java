package no.innovasjonsbase.exchange.upload;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;

import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;
import no.innovasjonsbase.platform.storage.FreeSpace;
import no.innovasjonsbase.platform.storage.OwnerOnly;

/** A file that is gone when it is closed, and also when the process is killed. One writes to it, at its end. */
final class TemporaryFile implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final long LOOK_AT_THE_DISK_EVERY = 1 << 24;

    private final FileChannel file;
    private final Path folder;
    private final long minFreeSpace;
    private long written;
    private long looked = -LOOK_AT_THE_DISK_EVERY;

    private TemporaryFile(FileChannel file, Path folder, long minFreeSpace) {
        this.file = file;
        this.folder = folder;
        this.minFreeSpace = minFreeSpace;
    }

    /**
     * An empty file in the folder of imports.
     *
     * @throws Problem insufficient-storage (507)
     */
    static TemporaryFile create(ImportSettings settings) {
        var folder = Path.of(settings.directory());
        try {
            OwnerOnly.directory(folder);
            var file = FileChannel.open(
                    folder.resolve("import-" + UUID.randomUUID()),
                    Set.of(
                            StandardOpenOption.CREATE_NEW,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.DELETE_ON_CLOSE),
                    OwnerOnly.fileAttributes());
            return new TemporaryFile(file, folder, settings.minFreeSpace().asLongValue());
        } catch (IOException unusable) {
            throw full(unusable);
        }
    }

    /**
     * Adds bytes.
     *
     * @throws Problem insufficient-storage (507) where they would take what is to be left free
     */
    void append(byte[] bytes, int from, int length) {
        try {
            if (written - looked >= LOOK_AT_THE_DISK_EVERY) {
                looked = written;
                if (FreeSpace.isBelow(minFreeSpace, folder)) {
                    throw full(null);
                }
            }
            var buffer = ByteBuffer.wrap(bytes, from, length);
            while (buffer.hasRemaining()) {
                written += file.write(buffer, written);
            }
        } catch (IOException unwritable) {
            throw full(unwritable);
        }
    }

    /** Its bytes from the beginning; any number may read, each for itself. */
    InputStream open() {
        return new BufferedInputStream(new Reading(), BUFFER_BYTES);
    }

    /** How many of the bytes from a place on were read; -1 at the end. */
    int read(long place, byte[] into, int from, int length) throws IOException {
        return file.read(ByteBuffer.wrap(into, from, length), place);
    }

    private static Problem full(Throwable cause) {
        return Problem.of(ProblemType.INSUFFICIENT_STORAGE).causedBy(cause);
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException unimportant) {
            throw new UncheckedIOException(unimportant);
        }
    }

    private final class Reading extends InputStream {
        private long place;

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        /** By this the decompressor knows that another member follows. */
        @Override
        public int available() throws IOException {
            return (int) Math.min(Integer.MAX_VALUE, Math.max(0, file.size() - place));
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var count = TemporaryFile.this.read(place, into, from, length);
            place += Math.max(count, 0);
            return count;
        }
    }
}
