package no.innovasjonsbase.platform.admission;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.TestProfile;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.LowLimits;
import no.innovasjonsbase.testsupport.RawConnection;

import static org.assertj.core.api.Assertions.assertThat;

/** More requests than can be done: those that are too many are refused at once, and those of other kinds go on. */
@ApplicationTest
@TestProfile(LowLimits.class)
class RequestAdmissionTest {
    private static final int CONCURRENT = LowLimits.CONCURRENT_REQUESTS;
    private static final int WAITING = LowLimits.WAITING_REQUESTS;
    /** Probes of Kubernetes give up after a second where nobody tells them otherwise, those of others after more. */
    private static final Duration SOON = Duration.ofSeconds(2);

    private static final String TOPIC = "{\"label\":{\"nb\":\"Mange på én gang\"}}";
    private static final String GONE_AT_ONCE =
            "GET /api/v1/topics/trust HTTP/1.1\r\nHost: localhost\r\nCache-Control: no-cache\r\n\r\n";

    @Inject
    AgroalDataSource database;

    private final ExecutorService callers = Executors.newCachedThreadPool();

    @AfterEach
    void everything_is_given_back() throws InterruptedException {
        callers.shutdown();
        for (var workload : Workload.values()) {
            await(() -> active(workload) == 0 && waiting(workload) == 0);
        }
    }

    @Test
    void too_many_writes_are_refused_at_once_while_reads_and_health_go_on() throws Exception {
        var refusedBefore = refused(Workload.WRITES);
        List<CompletableFuture<Api.Answer>> admitted;
        try (var held = database.getConnection()) {
            lockJournal(held);
            admitted = times(CONCURRENT, RequestAdmissionTest::write);
            await(() -> active(Workload.WRITES) == CONCURRENT);
            admitted.addAll(times(WAITING, RequestAdmissionTest::write));
            await(() -> waiting(Workload.WRITES) == WAITING);

            for (int i = 0; i < 20; i++) {
                var refused = write();
                refused.problem(503, "unavailable");
                assertThat(refused.header("Retry-After")).isEqualTo("2");
                assertThat(refused.header("Access-Control-Allow-Origin")).isEqualTo("*");
            }
            assertThat(refused(Workload.WRITES) - refusedBefore).isEqualTo(20);
            Api.get("/api/v1/topics/trust").ok();
            Api.get("/api/v1/topics?limit=5").ok();
            Api.get("/q/health").ok();
            held.rollback();
        }
        for (var answer : admitted) {
            answer.get(30, TimeUnit.SECONDS).is(201);
        }
        write().is(201);
    }

    @Test
    void who_waits_too_long_is_refused() throws Exception {
        try (var held = database.getConnection()) {
            lockJournal(held);
            var admitted = times(CONCURRENT, RequestAdmissionTest::write);
            await(() -> active(Workload.WRITES) == CONCURRENT);

            for (var late : times(WAITING, RequestAdmissionTest::write)) {
                late.get(30, TimeUnit.SECONDS).problem(503, "unavailable");
            }
            held.rollback();
            for (var answer : admitted) {
                answer.get(30, TimeUnit.SECONDS).is(201);
            }
        }
    }

    @Test
    void too_many_reads_are_refused_while_health_and_metrics_go_on() throws Exception {
        var connections = new ArrayList<Connection>();
        List<CompletableFuture<Api.Answer>> admitted;
        try {
            takeAllBut(1, connections);
            var last = database.getConnection();
            connections.add(last);
            admitted = times(CONCURRENT + WAITING, RequestAdmissionTest::read);
            await(() -> waiting(Workload.READS) == WAITING);

            read().problem(503, "unavailable");
            Api.get("/q/health/live").ok();
            assertThat(Api.get("/q/metrics").ok().text())
                    .contains("ikb_requests_active{workload=\"reads\"", "ikb_requests_refused_total");
        } finally {
            close(connections);
        }
        for (var answer : admitted) {
            answer.get(30, TimeUnit.SECONDS).ok();
        }
    }

    @Test
    void health_answers_soon_while_all_connections_are_taken_and_is_down_after_a_while() throws Exception {
        var connections = new ArrayList<Connection>();
        try {
            takeAllBut(0, connections);
            for (int i = 0; i < 3; i++) {
                var since = System.nanoTime();
                var answer = Api.get("/q/health").ok();
                assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(SOON);
                assertThat(answer.text()).contains("all connections to it are in use");
            }
            await(() -> Api.get("/q/health/ready").status() == 503);
            Api.get("/q/health/live").ok();
        } finally {
            close(connections);
        }
        await(() -> Api.get("/q/health/ready").status() == 200);
    }

    @Test
    void a_request_counts_until_its_work_is_done_even_if_its_client_leaves() throws Exception {
        var connections = new ArrayList<Connection>();
        try {
            takeAllBut(0, connections);
            for (int i = 0; i < CONCURRENT; i++) {
                try (var client = new RawConnection(Api.root())) {
                    client.write(GONE_AT_ONCE);
                    int taken = i + 1;
                    await(() -> active(Workload.READS) == taken);
                }
            }
            TimeUnit.MILLISECONDS.sleep(200);
            assertThat(active(Workload.READS)).isEqualTo(CONCURRENT);
        } finally {
            close(connections);
        }
    }

    @Test
    void who_follows_the_changes_keeps_no_place() throws Exception {
        var head = Api.json("/api/v1/changes?limit=1&fields=number").get("head").asLong();
        var following = new ArrayList<RawConnection>();
        try {
            for (int i = 0; i < 3 * (CONCURRENT + WAITING); i++) {
                following.add(follow("/api/v1/changes?after=" + head, "text/event-stream"));
                assertThat(following.get(following.size() - 1).read(true).status())
                        .isEqualTo(200);
                following.add(follow("/api/v1/changes?wait=20&after=" + head, "application/json"));
                read().ok();
            }
            await(() -> active(Workload.READS) == 0);

            write().is(201);

            for (int i = 1; i < following.size(); i += 2) {
                assertThat(following.get(i).read(false).status()).isEqualTo(200);
            }
        } finally {
            following.forEach(RawConnection::close);
        }
    }

    @Test
    void all_ways_to_end_give_the_place_back() {
        var tag = read().ok().header("ETag");
        for (int i = 0; i < 2 * (CONCURRENT + WAITING); i++) {
            Api.send("HEAD", "/api/v1/topics/trust").is(200);
            Api.get("/api/v1/topics/trust", "If-None-Match", tag).is(304);
            Api.get("/api/v1/topics/finnes-ikke").is(404);
            Api.get("/api/v1/topics?finnes-ikke=1").is(400);
            Api.get("/api/v1/topics", "Accept", "image/png").is(406);
            Api.send("OPTIONS", "/api/v1/topics").is(204);
            Api.send("DELETE", "/api/v1/topics").is(405);
            Api.send("POST", "/api/v1/topics").is(401);
            Api.write("POST", "/api/v1/topics", "{").is(400);
            Api.get("/api/v1/search?q=tillit").is(200);
        }
    }

    private static RawConnection follow(String path, String accept) throws IOException {
        var connection = new RawConnection(Api.root());
        connection.write("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: " + accept + "\r\n\r\n");
        return connection;
    }

    private static Api.Answer write() {
        return Api.write("PUT", "/api/v1/topics/at-once-" + UUID.randomUUID(), TOPIC);
    }

    private static Api.Answer read() {
        return Api.get("/api/v1/topics/trust", "Cache-Control", "no-cache");
    }

    private List<CompletableFuture<Api.Answer>> times(int count, Supplier<Api.Answer> request) {
        var answers = new ArrayList<CompletableFuture<Api.Answer>>();
        for (int i = 0; i < count; i++) {
            answers.add(CompletableFuture.supplyAsync(request, callers));
        }
        return answers;
    }

    /** As an import of another instance does: whoever writes waits for the head of the journal. */
    private static void lockJournal(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("select * from head for update");
        }
    }

    private void takeAllBut(int count, List<Connection> taken) throws SQLException {
        var isPostgres = ConfigProvider.getConfig()
                .getValue("quarkus.datasource.db-kind", String.class)
                .equals("postgresql");
        // On PostgreSQL one connection listens for other instances as long as the application runs.
        var most = database.getConfiguration().connectionPoolConfiguration().maxSize() - (isPostgres ? 1 : 0);
        while (taken.size() < most - count) {
            taken.add(database.getConnection());
        }
    }

    private static void close(List<Connection> connections) throws SQLException {
        for (var connection : connections) {
            connection.close();
        }
    }

    private static double active(Workload workload) {
        return valueOf("ikb_requests_active", workload);
    }

    private static double waiting(Workload workload) {
        return valueOf("ikb_requests_waiting", workload);
    }

    private static double refused(Workload workload) {
        return valueOf("ikb_requests_refused_total", workload);
    }

    private static double valueOf(String metric, Workload workload) {
        var series = metric + "{workload=\"" + workload.label() + "\"";
        return Api.get("/q/metrics", "Accept", "text/plain")
                .ok()
                .text()
                .lines()
                .filter(line -> line.startsWith(series))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }

    private static void await(BooleanSupplier isSo) throws InterruptedException {
        for (int i = 0; i < 200 && !isSo.getAsBoolean(); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(isSo.getAsBoolean()).isTrue();
    }
}
