package no.innovasjonsbase.testsupport;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An HTTP/1.1 connection that is kept open for many requests, each written byte by byte: for floods of what no client
 * library would send. Requests that go out together are pipelined.
 */
public final class RawConnection implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 30_000;

    private final Socket socket;
    private final InputStream answers;

    /**
     * An answer.
     *
     * @param head the status line and the header lines, in lower case
     */
    public record Answer(int status, String head, byte[] body) {
        /** Whether the body is a problem (RFC 9457). */
        public boolean isProblem() {
            return head.contains("content-type: application/problem+json");
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    public RawConnection(URI server) {
        try {
            socket = new Socket(server.getHost(), server.getPort());
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.setTcpNoDelay(true);
            answers = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
    }

    /** Writes bytes (given as Latin-1) and reads nothing. */
    public void write(String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /**
     * The answers to whole requests (as Latin-1) that are sent at once, in their order.
     *
     * @return fewer than there are requests where the server closed the connection in between
     */
    public List<Answer> pipeline(List<String> requests) throws IOException {
        var received = new ArrayList<Answer>();
        try {
            write(String.join("", requests));
            for (var request : requests) {
                var answer = read(request.startsWith("HEAD "));
                received.add(answer);
                if (answer.head().contains("\nconnection: close")) {
                    break;
                }
            }
        } catch (EOFException | java.net.SocketException closed) {
            // What was answered before counts.
        }
        return received;
    }

    /** The next answer. */
    public Answer read(boolean isToHead) throws IOException {
        var head = head();
        int status = Integer.parseInt(head.substring(9, 12));
        var hasBody = !isToHead && status >= 200 && status != 204 && status != 304;
        return new Answer(status, head, hasBody ? body(head) : new byte[0]);
    }

    /** The answers until the server closes the connection. */
    public List<Answer> readAll() throws IOException {
        var received = new ArrayList<Answer>();
        try {
            while (true) {
                received.add(read(false));
            }
        } catch (EOFException | java.net.SocketException closed) {
            return received;
        }
    }

    /** Whether the server has closed the connection, or does so within the time that is waited for an answer. */
    public boolean isClosedByServer() throws IOException {
        try {
            return answers.read() < 0;
        } catch (java.net.SocketTimeoutException open) {
            return false;
        } catch (java.net.SocketException reset) {
            return true;
        }
    }

    /** Sets how long an answer is waited for. */
    public RawConnection waiting(int millis) throws IOException {
        socket.setSoTimeout(millis);
        return this;
    }

    private String head() throws IOException {
        var head = new StringBuilder();
        for (var line = line(); !line.isEmpty(); line = line()) {
            head.append(line).append('\n');
        }
        return head.toString().toLowerCase(Locale.ROOT);
    }

    private byte[] body(String head) throws IOException {
        var body = new ByteArrayOutputStream();
        int at = head.indexOf("\ncontent-length:");
        if (at >= 0) {
            var length = head.substring(at + 16, head.indexOf('\n', at + 1)).strip();
            body.write(exactly(Integer.parseInt(length)));
        } else if (head.contains("\ntransfer-encoding: chunked")) {
            for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
                body.write(exactly(size));
                line();
            }
            line();
        }
        return body.toByteArray();
    }

    private byte[] exactly(int length) throws IOException {
        var bytes = answers.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = answers.read(); c != '\n'; c = answers.read()) {
            if (c < 0) {
                throw new EOFException();
            }
            line.append((char) c);
        }
        return line.toString().strip();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }
}
