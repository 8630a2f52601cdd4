package no.innovasjonsbase.exchange.upload;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;

/**
 * The body of an import request, stored in a temporary file as it was received.
 *
 * <p>It is received whole before it is processed: a client that sends slowly then holds up no transaction, one that reads
 * answers only when it has sent everything doesn't wait for ever, and it can be read more than once.
 */
public final class UploadedFile implements AutoCloseable {
    private static final int PART_BYTES = 1 << 16;
    /** How long a client may be slow before its rate is looked at. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final TemporaryFile file;
    private final boolean isZipped;
    private final ImportSettings settings;
    private final long begun = System.nanoTime();
    private long size;

    private UploadedFile(TemporaryFile file, boolean isZipped, ImportSettings settings) {
        this.file = file;
        this.isZipped = isZipped;
        this.settings = settings;
    }

    /**
     * Takes in a body.
     *
     * @throws Problem content-too-large (413), insufficient-storage (507), request-timeout (408) where its client stops in
     *     the middle or is too slow
     */
    public static UploadedFile of(InputStream body, boolean isZipped, ImportSettings settings) {
        var upload = new UploadedFile(TemporaryFile.create(settings), isZipped, settings);
        try {
            upload.fill(body);
            return upload;
        } catch (RuntimeException refused) {
            upload.close();
            throw refused;
        }
    }

    private void fill(InputStream body) {
        var part = new byte[PART_BYTES];
        for (int length = read(body, part); length >= 0; length = read(body, part)) {
            size += length;
            requireSpeed();
            if (size > settings.maxSize().asLongValue()) {
                throw ImportLimits.tooLarge(settings);
            }
            file.append(part, 0, length);
        }
    }

    private void requireSpeed() {
        var elapsed = Duration.ofNanos(System.nanoTime() - begun);
        var least = settings.minReceiveRate().asLongValue();
        if (elapsed.compareTo(settings.receiveTimeout()) > 0
                || elapsed.compareTo(GRACE) > 0 && size < elapsed.toSeconds() * least) {
            throw Problem.of(ProblemType.REQUEST_TIMEOUT, Message.of("import-too-slow", "rate", least));
        }
    }

    private static int read(InputStream body, byte[] part) {
        try {
            return body.read(part);
        } catch (IOException gone) {
            throw Problem.of(ProblemType.REQUEST_TIMEOUT).causedBy(gone);
        }
    }

    /** Opens the content, uncompressed; reading fails with a problem where it decompresses to more than an import may have. */
    public InputStream open() {
        try {
            var sent = file.open();
            return isZipped ? new LimitedInputStream(new GZIPInputStream(sent, PART_BYTES), size, settings) : sent;
        } catch (ZipException | EOFException notZipped) {
            throw Problem.of(ProblemType.MALFORMED_REQUEST, Message.of("not-gzip"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
