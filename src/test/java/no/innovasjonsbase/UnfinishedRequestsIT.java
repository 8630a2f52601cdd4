package no.innovasjonsbase;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import no.innovasjonsbase.testsupport.PackagedApplication;
import no.innovasjonsbase.testsupport.RawConnection;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Connections on which no whole request arrives end; those that are only slow to be answered or read go on, within what their
 * answers may take of memory.
 */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class UnfinishedRequestsIT {
    private static final int HEAD_SECONDS = 3;
    private static final int MAX_UNFINISHED = 50;
    private static final String LINE_AND_HOST = "GET /api/v1/topics?limit=1 HTTP/1.1\r\nHost: localhost\r\n";

    @TempDir
    static Path folder;

    private static PackagedApplication application;

    @BeforeAll
    static void start() throws InterruptedException {
        application = PackagedApplication.start(
                        folder.resolve("data"),
                        "-Xmx128m",
                        PackagedApplication.EMPTY,
                        "-Dikb.connections.head-timeout=" + HEAD_SECONDS + "S",
                        "-Dikb.connections.keep-alive=10S",
                        "-Dikb.connections.max-unfinished-heads=" + MAX_UNFINISHED,
                        "-Dikb.following.heartbeat=1S")
                .awaitReady();
    }

    @AfterAll
    static void end() throws InterruptedException {
        application.kill();
    }

    @Test
    void heads_that_never_end_are_closed_whatever_part_of_them_came() throws Exception {
        for (var part : List.of("", "G", "GET / HTTP/1.1\r\n", LINE_AND_HOST, LINE_AND_HOST + "\r\n" + LINE_AND_HOST)) {
            try (var connection = connect()) {
                connection.write(part);
                if (part.contains("\r\n\r\n")) {
                    assertThat(connection.read(false).status()).isEqualTo(200);
                }
                assertThat(connection.isClosedByServer()).as(part).isTrue();
            }
        }
    }

    @Test
    void a_head_that_drips_is_closed() throws Exception {
        try (var connection = connect().waiting(100)) {
            connection.write(LINE_AND_HOST);
            var isClosed = false;
            for (int i = 0; i < 100 * HEAD_SECONDS && !isClosed; i++) {
                connection.write("X");
                isClosed = connection.isClosedByServer();
            }
            assertThat(isClosed).isTrue();
        }
    }

    @Test
    void of_too_many_unfinished_heads_the_oldest_are_closed_and_others_are_served() throws Exception {
        var connections = new ArrayList<RawConnection>();
        try {
            for (int i = 0; i < 4 * MAX_UNFINISHED; i++) {
                var connection = connect();
                connections.add(connection);
                connection.write("GET /");
            }
            try (var honest = connect()) {
                assertThat(honest.pipeline(List.of(LINE_AND_HOST + "\r\n"))
                                .get(0)
                                .status())
                        .isEqualTo(200);
            }
            for (var connection : connections) {
                assertThat(connection.isClosedByServer()).isTrue();
            }
        } finally {
            connections.forEach(RawConnection::close);
        }
    }

    @Test
    void answers_that_take_longer_than_a_head_may_are_not_cut_off() throws Exception {
        try (var waiting = connect();
                var idle = connect()) {
            waiting.write("GET /api/v1/changes?after=" + head() + "&wait=" + 2 * HEAD_SECONDS
                    + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            idle.write(LINE_AND_HOST + "\r\n");
            assertThat(idle.read(false).status()).isEqualTo(200);

            assertThat(waiting.read(false).status()).isEqualTo(200);
            idle.write(LINE_AND_HOST + "\r\n");
            assertThat(idle.read(false).status()).isEqualTo(200);
        }
    }

    @Test
    void as_many_pipelined_requests_as_may_be_unanswered_are_answered() throws Exception {
        try (var connection = connect()) {
            assertThat(connection.pipeline(Collections.nCopies(100, LINE_AND_HOST + "\r\n")))
                    .hasSize(100)
                    .allMatch(answer -> answer.status() == 200);
        }
    }

    @Test
    void requests_wait_while_nobody_reads_the_answers_before_them() throws Exception {
        var connections = new ArrayList<RawConnection>();
        try {
            // Four hundred megabytes of answers, for a heap of 128.
            for (int i = 0; i < 8; i++) {
                connections.add(connect());
                connections.get(i).write((uncached("/q/openapi") + uncached("/api/v1/topics?limit=1")).repeat(50));
            }

            assertThat(application.get("/api/v1/topics?limit=1").statusCode()).isEqualTo(200);

            var last = connections.get(7);
            for (int i = 0; i < 50; i++) {
                assertThat(last.read(false).text()).startsWith("---\nopenapi:");
                assertThat(last.read(false).text()).startsWith("{\"items\":");
            }
        } finally {
            connections.forEach(RawConnection::close);
        }
    }

    @Test
    void requests_with_bodies_are_answered_in_their_order_however_slowly_that_is_read() throws Exception {
        try (var connection = connect()) {
            for (int i = 0; i < 20; i++) {
                connection.write(uncached("/q/openapi"));
                connection.write("POST /api/v1/topics HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 20000\r\n\r\n" + " ".repeat(20_000));
                connection.write("GET /api/v1/topics/none-" + i + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            }
            for (int i = 0; i < 20; i++) {
                assertThat(connection.read(false).text()).startsWith("---\nopenapi:");
                assertThat(connection.read(false).status()).isEqualTo(401);
                assertThat(connection.read(false).text()).contains("/api/v1/topics/none-" + i + "\"");
            }
        }
    }

    @Test
    void of_too_many_answers_that_wait_for_clients_the_oldest_are_cut_off() throws Exception {
        var connections = new ArrayList<RawConnection>();
        try {
            for (int i = 0; i < 60; i++) {
                connections.add(connect());
                connections.get(i).write(uncached("/q/openapi").repeat(10));
            }

            var cut = 0;
            for (var connection : connections) {
                cut += connection.readAll().size() < 10 ? 1 : 0;
            }
            assertThat(cut).isPositive();
            assertThat(metrics()).containsPattern("ikb_connections_closed_total\\{reason=\"unsent\",?} [1-9]");
            try (var another = connect()) {
                assertThat(another.pipeline(Collections.nCopies(10, uncached("/q/openapi"))))
                        .hasSize(10);
            }
        } finally {
            connections.forEach(RawConnection::close);
        }
    }

    private static String metrics() throws Exception {
        try (var connection = connect()) {
            connection.write("GET /q/metrics HTTP/1.1\r\nHost: localhost\r\nAccept: text/plain\r\n\r\n");
            return connection.read(false).text();
        }
    }

    private static String uncached(String address) {
        return "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nCache-Control: no-cache\r\n\r\n";
    }

    private static RawConnection connect() {
        return new RawConnection(application.address());
    }

    private static long head() throws Exception {
        var page = application.get("/api/v1/changes?limit=1").body();
        return Long.parseLong(page.replaceAll("(?s).*\"head\":\\s*(\\d+).*", "$1"));
    }
}
