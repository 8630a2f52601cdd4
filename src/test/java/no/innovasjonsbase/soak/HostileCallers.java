package no.innovasjonsbase.soak;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * What nobody should be able to hurt the base with. Each kind comes from an address of its own within 127.0.0.0/8, so that
 * limits by address tell it from the others.
 */
final class HostileCallers {
    private static final int TIMEOUT_MILLIS = 20_000;
    private static final int MAX_BYTES_READ = 4 << 20;

    private final URI server;
    private final Answers answers;

    HostileCallers(URI server, Answers answers) {
        this.server = server;
        this.answers = answers;
    }

    List<Caller> all() {
        var callers = new ArrayList<Caller>();
        callers.add(
                asking("methods", 2, random -> request(letters(random, 12).toUpperCase(), "/" + letters(random, 20))));
        callers.add(
                asking("paths", 3, random -> request("OPTIONS", "/api/v1/" + letters(random, 8) + "/%F0%9F%A6%8A")));
        callers.add(asking(
                "hosts",
                4,
                random -> "GET /api/v1/topics HTTP/1.1\r\nHost: " + letters(random, 3000)
                        + "\r\nConnection: close\r\n\r\n"));
        callers.add(asking("cursors", 5, random -> request("GET", "/api/v1/topics?after=" + letters(random, 60))));
        callers.add(asking("slugs", 6, random -> request("GET", "/api/v1/topics/" + "a-".repeat(2500) + "a")));
        callers.add(asking(
                "headers",
                7,
                random -> request(
                        "GET",
                        "/api/v1/topics",
                        "Accept-Language: " + "nb;q=0." + random.nextInt(999)
                                + (", " + letters(random, 8)).repeat(1000),
                        "If-None-Match: " + "\"x\",".repeat(200))));
        callers.add(asking("questions", 8, HostileCallers::question));
        callers.add(asking("bodies", 9, random -> body("/api/v1/topics", "[".repeat(random.nextInt(50_000)))));
        callers.add(asking(
                "keys",
                10,
                random -> request(
                        "POST",
                        "/api/v1/topics",
                        "Authorization: Bearer ikb_" + letters(random, 40),
                        "Content-Length: 0")));
        callers.add(new Caller(
                "unfinished",
                111,
                300,
                random -> unfinished("POST /api/v1/topics HTTP/1.1\r\nHost: x\r\n"
                        + "Content-Type: application/json\r\nContent-Length: 900000\r\n\r\n" + "x".repeat(50_000))));
        callers.add(new Caller(
                "unfinished", 112, 300, random -> unfinished("GET /api/v1/topics HTTP/1.1\r\nHost: x\r\nX-A")));
        callers.add(new Caller("slow reader", 113, 1000, random -> slowReader()));
        return callers;
    }

    private Caller asking(String name, int address, Function<Random, String> request) {
        return new Caller(name, 100 + address, 40, random -> exchange(name, address, request.apply(random)));
    }

    private void exchange(String name, int address, String request) throws IOException {
        try (var socket = connect(address)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            var answer = read(socket.getInputStream());
            var status = answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
            var hasRetryAfter = answer.toLowerCase().contains("\r\nretry-after:");
            answers.add(
                    "hostile " + name,
                    request.substring(0, Math.min(200, request.length())),
                    status,
                    hasRetryAfter,
                    answer);
        }
    }

    /** Holds a connection open that never sends all of its request. */
    private void unfinished(String beginning) throws IOException, InterruptedException {
        try (var socket = connect(20)) {
            socket.getOutputStream().write(beginning.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            TimeUnit.SECONDS.sleep(5);
        }
    }

    /** Asks for everything and fetches nothing for a while. */
    private void slowReader() throws IOException, InterruptedException {
        try (var socket = connect(21)) {
            socket.getOutputStream().write(request("GET", "/api/v1/export").getBytes(StandardCharsets.ISO_8859_1));
            TimeUnit.SECONDS.sleep(10);
        }
    }

    private Socket connect(int address) throws IOException {
        var socket = new Socket();
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 1, (byte) address}), 0));
        socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), TIMEOUT_MILLIS);
        return socket;
    }

    private static String read(InputStream stream) throws IOException {
        var read = new ByteArrayOutputStream();
        var part = new byte[8192];
        for (int length = stream.read(part); length >= 0 && read.size() < MAX_BYTES_READ; length = stream.read(part)) {
            read.write(part, 0, length);
        }
        return read.toString(StandardCharsets.UTF_8);
    }

    private static String request(String method, String target, String... headers) {
        var lines =
                new ArrayList<>(List.of(method + " " + target + " HTTP/1.1", "Host: localhost", "Connection: close"));
        lines.addAll(List.of(headers));
        return String.join("\r\n", lines) + "\r\n\r\n";
    }

    private static String body(String target, String body) {
        return request("POST", target, "Content-Type: application/json", "Content-Length: " + body.length()) + body;
    }

    private static String question(Random random) {
        var words = new ArrayList<String>();
        for (int i = 0; i < 25; i++) {
            words.add(random.nextBoolean() ? letters(random, 7) : "samarbeidstid");
        }
        return request("GET", "/api/v1/search?q=" + String.join("+", words));
    }

    private static String letters(Random random, int count) {
        var letters = new StringBuilder();
        for (int i = 0; i < count; i++) {
            letters.append((char) ('a' + random.nextInt(26)));
        }
        return letters.toString();
    }
}
