package no.innovasjonsbase.platform.http.body;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.RawHttp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/** How bodies are taken in that are slow, large or never end. The tests let a body take five seconds, and all 8 MB. */
@ApplicationTest
class RequestBodyFilterTest {
    private static final int HALF_SENT = 2000;

    @Test
    void two_thousand_half_sent_bodies_keep_nobody_waiting_and_are_told_in_the_end() throws IOException {
        var open = new ArrayList<Socket>();
        try {
            for (int i = 0; i < HALF_SENT; i++) {
                open.add(halfSent());
            }
            var begun = System.nanoTime();
            Api.get("/api/v1/topics").ok();
            Api.write("PUT", "/api/v1/topics/beside-them?dryRun=true", "{\"label\":{\"nb\":\"Ved siden av\"}}")
                    .is(201);
            // Served beside them, not after them.
            assertThat(System.nanoTime() - begun).isLessThan(4_000_000_000L);
            for (var socket : List.of(open.get(0), open.get(HALF_SENT / 2), open.get(HALF_SENT - 1))) {
                assertThat(statusOf(socket)).isEqualTo("HTTP/1.1 408 Request Timeout");
            }
        } finally {
            for (var socket : open) {
                socket.close();
            }
        }
    }

    private static Socket halfSent() throws IOException {
        return halfSent(100);
    }

    private static Socket halfSent(int length) throws IOException {
        var socket = new Socket(Api.root().getHost(), Api.root().getPort());
        socket.setSoTimeout(20_000);
        var start = "POST /api/v1/topics HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Authorization: Bearer " + Api.adminKey() + "\r\nContent-Length: " + length + "\r\n\r\n{\"label\":";
        socket.getOutputStream().write(start.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String statusOf(Socket socket) throws IOException {
        var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(answer).contains("application/problem+json", "/problems/request-timeout");
        return answer.lines().findFirst().orElse("");
    }

    @Test
    void who_asks_before_sending_too_much_is_told_at_once() {
        var answer = RawHttp.exchange("POST /api/v1/topics HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\n"
                + "Content-Type: application/json\r\nContent-Length: 5000000\r\n\r\n");

        answer.problem(413, "content-too-large");
    }

    @Test
    void who_sends_too_much_in_chunks_is_told() {
        var chunk = "10000\r\n" + "a".repeat(0x10000) + "\r\n";
        var answer = RawHttp.exchange("POST /api/v1/topics HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk.repeat(40)
                + "0\r\n\r\n");

        answer.problem(413, "content-too-large");
    }

    @Test
    void who_asks_before_sending_is_let_send() {
        var body = "{}";
        var answer = RawHttp.exchange("POST /api/v1/topics HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\n"
                + "Authorization: Bearer " + Api.adminKey()
                + "\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body);

        assertThat(answer.status()).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Authorization: Bearer ikb_aaaaaaaaaaaa_bbbb\r\n", "Authorization: Basic YTpi\r\n"})
    void who_is_not_known_is_refused_before_sending(String credentials) {
        var answer = RawHttp.exchange("POST /api/v1/topics HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\n"
                + credentials + "Content-Type: application/json\r\nContent-Length: 500000\r\n\r\n");

        answer.problem(401, "unauthorized");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void what_strangers_send_takes_no_room() {
        var body = "{\"label\":{\"nb\":\"" + "a".repeat(900_000) + "\"}}";
        for (int i = 0; i < 500; i++) {
            Api.sendBytes(
                            "POST",
                            "/api/v1/topics",
                            body.getBytes(StandardCharsets.UTF_8),
                            "Content-Type",
                            "application/json")
                    .problem(401, "unauthorized");
        }
    }

    @Test
    void one_caller_has_half_of_the_room() throws IOException {
        var open = new ArrayList<Socket>();
        try {
            var part = "a".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 6; i++) {
                var socket = halfSent(1_040_000);
                open.add(socket);
                socket.getOutputStream().write(part);
            }
            var statuses = new ArrayList<String>();
            for (var socket : open) {
                statuses.add(firstLineOf(socket));
            }
            // Half of 8 MB is room for four of them, and which four is a matter of chance.
            assertThat(statuses)
                    .haveAtLeast(2, new Condition<>(line -> line.contains(" 503 "), "refused for lack of room"));
            assertThat(statuses)
                    .haveAtLeast(1, new Condition<>(line -> line.contains(" 408 "), "waited for until too late"));
        } finally {
            for (var socket : open) {
                socket.close();
            }
        }
        await(() -> Api.write("POST", "/api/v1/topics?dryRun=true", "{\"label\":{\"nb\":\"Rom\"}}")
                        .status()
                == 201);
    }

    private static String firstLineOf(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElse("");
    }

    private static void await(BooleanSupplier isSo) {
        for (int i = 0; i < 500; i++) {
            if (isSo.getAsBoolean()) {
                return;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        fail("It never came to that");
    }
}
