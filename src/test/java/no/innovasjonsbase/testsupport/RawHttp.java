package no.innovasjonsbase.testsupport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

import static org.assertj.core.api.Assertions.assertThat;

/** Requests written byte by byte, for what no client library would let through. */
public final class RawHttp {
    private static final int TIMEOUT_MILLIS = 20_000;

    private RawHttp() {}

    /** The answer to a request line (bytes as Latin-1), a Host and these header lines. */
    public static Api.Answer send(String requestLine, String... headerLines) {
        var lines = new ArrayList<>(List.of(requestLine, "Host: localhost"));
        lines.addAll(List.of(headerLines));
        lines.add("Connection: close");
        return exchange(String.join("\r\n", lines) + "\r\n\r\n");
    }

    /** The answer to these bytes (as Latin-1), up to the end of the connection. */
    public static Api.Answer exchange(String request) {
        try (var socket = new Socket(Api.root().getHost(), Api.root().getPort())) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return read(
                    request.lines().findFirst().orElse(""),
                    socket.getInputStream().readAllBytes());
        } catch (IOException failed) {
            throw new UncheckedIOException(request.substring(0, Math.min(200, request.length())), failed);
        }
    }

    private static Api.Answer read(String asked, byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        var end = text.indexOf("\r\n\r\n");
        assertThat(end).as("an answer to %s: %s", asked, text).isPositive();
        var lines = List.of(text.substring(0, end).split("\r\n"));
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        for (var line : lines.subList(1, lines.size())) {
            var colon = line.indexOf(':');
            headers.computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        var body = Arrays.copyOfRange(bytes, end + 4, bytes.length);
        if (headers.getOrDefault("Transfer-Encoding", List.of()).contains("chunked")) {
            body = unchunked(body);
        }
        return new Api.Answer(
                asked,
                Integer.parseInt(lines.get(0).split(" ")[1]),
                HttpHeaders.of(headers, (name, value) -> true),
                body);
    }

    private static byte[] unchunked(byte[] chunks) {
        var body = new ByteArrayOutputStream();
        int at = 0;
        while (at < chunks.length) {
            var end = at;
            while (chunks[end] != '\r') {
                end++;
            }
            var size = Integer.parseInt(new String(chunks, at, end - at, StandardCharsets.ISO_8859_1), 16);
            if (size == 0) {
                break;
            }
            body.write(chunks, end + 2, size);
            at = end + 2 + size + 2;
        }
        return body.toByteArray();
    }
}
