package no.innovasjonsbase.exchange;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;

/**
 * A copy that a client sent, on the disk as it came. The file is gone when the spool is closed, and also when the process
 * is killed.
 *
 * <p>It is taken in whole before it is dealt with: a client that sends slowly then holds up no transaction, one that reads
 * answers only when it has sent everything doesn't wait for ever, and it can be read more than once.
 */
final class Spool implements AutoCloseable {
    private static final int PART_BYTES = 1 << 16;
    private static final long LOOK_AT_THE_DISK_EVERY = 1 << 24;

    private final FileChannel file;
    private final boolean isZipped;

    private Spool(FileChannel file, boolean isZipped) {
        this.file = file;
        this.isZipped = isZipped;
    }

    /**
     * Takes in a body.
     *
     * @throws Problem insufficient-storage (507), request-timeout (408) where its client stops in the middle
     */
    static Spool of(InputStream body, boolean isZipped, ImportSettings settings) {
        var folder = Path.of(settings.directory());
        FileChannel file;
        try {
            Files.createDirectories(folder);
            file = FileChannel.open(
                    folder.resolve("import-" + UUID.randomUUID()),
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException unusable) {
            throw full(unusable);
        }
        var spool = new Spool(file, isZipped);
        try {
            spool.fill(body, folder, settings.leftFree().asLongValue());
            return spool;
        } catch (RuntimeException refused) {
            spool.close();
            throw refused;
        }
    }

    private void fill(InputStream body, Path folder, long leftFree) {
        var part = new byte[PART_BYTES];
        long written = 0;
        long looked = -LOOK_AT_THE_DISK_EVERY;
        for (int length = read(body, part); length >= 0; length = read(body, part)) {
            try {
                if (written - looked >= LOOK_AT_THE_DISK_EVERY) {
                    looked = written;
                    if (Files.getFileStore(folder).getUsableSpace() < leftFree) {
                        throw full(null);
                    }
                }
                var buffer = ByteBuffer.wrap(part, 0, length);
                while (buffer.hasRemaining()) {
                    file.write(buffer);
                }
                written += length;
            } catch (IOException unwritable) {
                throw full(unwritable);
            }
        }
    }

    private static int read(InputStream body, byte[] part) {
        try {
            return body.read(part);
        } catch (IOException gone) {
            throw Problem.of(ProblemType.REQUEST_TIMEOUT).causedBy(gone);
        }
    }

    /** The copy from its beginning, uncompressed. One reader at a time. */
    InputStream open() {
        try {
            file.position(0);
            // Its close would close the file.
            var stream = new BufferedInputStream(Channels.newInputStream(file), PART_BYTES);
            return isZipped ? new GZIPInputStream(stream, PART_BYTES) : stream;
        } catch (ZipException | EOFException notZipped) {
            throw Problem.of(ProblemType.MALFORMED_REQUEST, Message.of("not-gzip"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
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
}
