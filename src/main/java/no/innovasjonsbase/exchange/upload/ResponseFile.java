package no.innovasjonsbase.exchange.upload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

import no.innovasjonsbase.platform.problem.ClientDisconnectedException;
import no.innovasjonsbase.platform.problem.Problem;

/**
 * The response of an import, buffered in a temporary file: the import writes it at its own pace, and its client reads
 * it at another, from the beginning and while it grows. So nobody's network holds up the import, and whoever waits for
 * that.
 */
public final class ResponseFile {
    private static final int BUFFER_BYTES = 1 << 16;

    private final ImportSettings settings;
    private final TemporaryFile file;
    private final ByteArrayOutputStream unwritten = new ByteArrayOutputStream();
    private long size;
    private boolean isWritten;
    private boolean isWhole;
    private boolean isRead;

    public ResponseFile(ImportSettings settings) {
        this.settings = settings;
        this.file = TemporaryFile.create(settings);
    }

    /** Adds a line, which is shown with the next {@link #flush}. */
    public void write(byte[] line) {
        unwritten.writeBytes(line);
        unwritten.write('\n');
    }

    /**
     * Ends an import that has told more than a response may hold.
     *
     * @throws Problem content-too-large (413)
     */
    public synchronized void requireRoom() {
        if (size > settings.maxAnswerSize().asLongValue()) {
            throw ImportLimits.tooMuchToTell(settings);
        }
    }

    /**
     * Shows what was written until now.
     *
     * @throws Problem insufficient-storage (507)
     * @throws UncheckedIOException where nobody reads it any more
     */
    public synchronized void flush() {
        requireReader();
        var bytes = unwritten.toByteArray();
        unwritten.reset();
        file.append(bytes, 0, bytes.length);
        size += bytes.length;
        notifyAll();
    }

    private void requireReader() {
        if (isRead) {
            throw new UncheckedIOException(new ClientDisconnectedException("The client has gone"));
        }
    }

    /** Ends the writing. */
    public synchronized void endWriting(boolean isWhole) {
        this.isWritten = true;
        this.isWhole = isWhole;
        notifyAll();
        closeOnceUnused();
    }

    /** Ends the reading, also before its time. */
    public synchronized void endReading() {
        isRead = true;
        closeOnceUnused();
    }

    private void closeOnceUnused() {
        if (isWritten && isRead) {
            file.close();
        }
    }

    /**
     * Sends all of it, waiting for what is yet to be written.
     *
     * @throws IOException where the client is gone, or the import ended without a last line
     */
    public void sendTo(OutputStream out) throws IOException {
        var part = new byte[BUFFER_BYTES];
        long sent = 0;
        for (var end = awaitMore(sent); end > sent; end = awaitMore(sent)) {
            while (sent < end) {
                var length = file.read(sent, part, 0, (int) Math.min(part.length, end - sent));
                out.write(part, 0, length);
                sent += length;
            }
            out.flush();
        }
    }

    /** How many bytes there are once there are more than these, or all. */
    private synchronized long awaitMore(long than) throws IOException {
        try {
            while (size == than && !isWritten) {
                wait();
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new IOException(ending);
        }
        if (size == than && !isWhole) {
            throw new IOException("The import ended in the middle");
        }
        return size;
    }
}
