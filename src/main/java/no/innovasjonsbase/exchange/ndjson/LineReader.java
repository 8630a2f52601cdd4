package no.innovasjonsbase.exchange.ndjson;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.zip.ZipException;

import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;

/** Reads a stream line by line; of a line that is too long only its number is kept. */
public final class LineReader {
    private static final int PART_BYTES = 1 << 16;
    private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

    private final InputStream stream;
    private final int longest;
    private final MessageDigest digest;
    private final byte[] part = new byte[PART_BYTES];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int from;
    private int to;
    private long number;
    private boolean isTooLong;
    private String ending = "\n";

    /**
     * One line.
     *
     * @param number 1, 2, 3 …
     * @param bytes without what ends it; null where it is too long
     */
    public record Line(long number, byte[] bytes) {
        public boolean isBlank() {
            if (bytes == null) {
                return false;
            }
            var mark = BYTE_ORDER_MARK.length;
            var isMarked = Arrays.mismatch(bytes, 0, Math.min(mark, bytes.length), BYTE_ORDER_MARK, 0, mark) == -1;
            for (int i = isMarked ? mark : 0; i < bytes.length; i++) {
                if (bytes[i] != ' ' && bytes[i] != '\t') {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * The lines of a stream.
     *
     * @param longest how many bytes a line may have
     * @param digest is told everything that comes before the line read last; null where nobody asks
     */
    public LineReader(InputStream stream, int longest, MessageDigest digest) {
        this.stream = stream;
        this.longest = longest;
        this.digest = digest;
    }

    /**
     * The next line; null at the end.
     *
     * @throws Problem malformed-request (400) where the stream is no gzip and should be
     */
    public Line next() {
        if (digest != null && number > 0) {
            digest.update(line.toByteArray());
            digest.update(ending.getBytes(StandardCharsets.US_ASCII));
        }
        line.reset();
        isTooLong = false;
        var hasAny = false;
        while (true) {
            if (from == to && !fill()) {
                return hasAny ? endLine() : null;
            }
            hasAny = true;
            int end = from;
            while (end < to && part[end] != '\n' && part[end] != '\r') {
                end++;
            }
            take(from, end - from);
            from = Math.min(end + 1, to);
            if (end < to) {
                ending = part[end] == '\n' ? "\n" : endingWithReturn();
                return endLine();
            }
        }
    }

    /** What ends a line of Windows or of an old Mac; a line feed that belongs to it is taken. */
    private String endingWithReturn() {
        var isFollowed = (from < to || fill()) && part[from] == '\n';
        from += isFollowed ? 1 : 0;
        return isFollowed ? "\r\n" : "\r";
    }

    private void take(int start, int length) {
        if (isTooLong || line.size() + length > longest) {
            isTooLong = true;
            if (digest != null) {
                digest.update(line.toByteArray());
                digest.update(part, start, length);
            }
            line.reset();
        } else {
            line.write(part, start, length);
        }
    }

    private Line endLine() {
        number++;
        return new Line(number, isTooLong ? null : line.toByteArray());
    }

    private boolean fill() {
        try {
            from = 0;
            to = Math.max(stream.read(part), 0);
            return to > 0;
        } catch (ZipException | EOFException damaged) {
            throw Problem.of(ProblemType.MALFORMED_REQUEST, Message.of("not-gzip"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
