package no.innovasjonsbase.platform.http.cache;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.test.junit.QuarkusMock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import no.innovasjonsbase.platform.value.Today;
import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.Measured;
import no.innovasjonsbase.testsupport.RawHttp;
import no.innovasjonsbase.testsupport.Waiting;

import static org.assertj.core.api.Assertions.assertThat;

@ApplicationTest
@Tag("database")
@Timeout(120)
class ResponseCacheTest {
    private static final String TOPIC = "/api/v1/topics/kept-answers";
    /** Half an hour of them: {@code -Dikb.cache.writes=20000}. */
    private static final int WRITES = Integer.getInteger("ikb.cache.writes", 150);

    private static final int READERS = 3;

    @Inject
    MeterRegistry metrics;

    /** Answers from it would be outdated once more by what other tests have written. */
    @BeforeEach
    void await_the_index() throws Exception {
        Waiting.until("the index has taken all changes", () -> {
            var index = Api.write("GET", "/api/v1/search/index", null).ok().json();
            return index.path("taken").asLong() == index.path("changes").asLong();
        });
    }

    @AfterEach
    void take_away_what_was_made() {
        Api.write("DELETE", TOPIC, null, "If-Match", "*");
    }

    @Test
    void what_depends_on_the_day_is_read_anew_on_the_next() {
        var address = "/api/v1/organizations?current=no&total=true&limit=1";
        var today = Api.get(address).ok();

        QuarkusMock.installMockForType(new Yesteryear(), Today.class);

        var then = Api.get(address).ok();
        assertThat(then.json().get("total").asInt())
                .isGreaterThan(today.json().get("total").asInt());
        assertThat(today.headers().firstValue("Last-Modified")).isEmpty();
        Api.get("/api/v1/organizations?current=no&asOf=2018").ok().header("Last-Modified");
    }

    @ParameterizedTest
    @CsvSource({"a, ?fields=topics&expand=topics", "b, ?fields=topics;expand=topics"})
    void what_an_answer_embeds_outdates_it(String name, String query) {
        var topic = "/api/v1/topics/kept-embedded-" + name;
        var principle = "/api/v1/principles/kept-embedding-" + name;
        Api.write("PUT", topic, "{\"label\":{\"nb\":\"Før\"}}").is(201);
        Api.write(
                        "PUT",
                        principle,
                        "{\"statement\":{\"nb\":\"Holdt\"},\"topics\":[{\"id\":\"kept-embedded-" + name + "\"}]}")
                .is(201);
        assertThat(Api.json(principle + query).at("/topics/0/label/nb").asText())
                .isEqualTo("Før");

        Api.write("PATCH", topic, "{\"label\":{\"nb\":\"Etter\"}}", "If-Match", "*")
                .ok();

        assertThat(Api.json(principle + query).at("/topics/0/label/nb").asText())
                .isEqualTo("Etter");
        List.of(principle, topic).forEach(address -> Api.write("DELETE", address, null, "If-Match", "*")
                .is(204));
    }

    /** A day before nearly all organizations. */
    private static final class Yesteryear extends Today {
        @Override
        public LocalDate date() {
            return LocalDate.of(1800, 1, 1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /api/v1/principles/torfing-3                     | Accept: */*
                    /api/v1/principles/torfing-3/                    | Accept: */*
                    /api/v1/principles/torfing-3?lang=nn             | Accept-Encoding: gzip
                    /api/v1/principles/torfing-3?expand=topics       | Accept-Language: en
                    /api/v1/principles?limit=3&sort=-number          | Accept-Encoding: gzip
                    /api/v1/principles?limit=3&format=csv            | Accept: */*
                    /api/v1/principles?limit=3                       | Accept: text/csv
                    /api/v1/changes?limit=3                          | Accept: application/atom+xml
                    /api/v1/conferences/topplederkonferansen-2018/programme | Accept: application/json
                    /api/v1/principles/torfing-3/versions            | Accept: */*
                    /api/v1/principles/torfing-3/versions/1          | Accept: */*
                    /                                                | Accept-Language: nn
                    /                                                | Accept: text/html
                    /problems/not-found                              | Accept: text/html
                    /api/v1/search?q=kultur                          | Accept-Language: nn
                    /api/v1/search?q=tillit&type=principle           | Accept-Encoding: gzip
                    /api/v1/suggest?q=kul                            | Accept: */*
                    /api/v1/principles?q=kultur                      | Accept: text/csv
                    /pages?q=kultur                                  | Accept: text/html
                    /pages/principles?topic=trust                    | Accept: text/html
                    """)
    void an_answer_from_memory_is_the_one_that_was_made(String address, String header) {
        var name = header.split(": ")[0];
        var value = header.split(": ")[1];
        var made = Api.get(address, name, value, "Cache-Control", "no-cache").ok();
        Api.get(address, name, value).ok();
        for (var method : List.of("GET", "HEAD")) {
            var hits = hits();
            var kept = Api.send(method, address, name, value).ok();

            assertThat(hits()).as(address).isEqualTo(hits + 1);
            assertThat(kept.body()).isEqualTo(method.equals("HEAD") ? new byte[0] : made.body());
            assertThat(headersOf(kept)).isEqualTo(headersOf(made));
        }
        var tag = made.header("ETag");
        var unchanged = Api.get(address, name, value, "Cache-Control", "no-cache", "If-None-Match", tag)
                .is(304);
        var hits = hits();
        assertThat(headersOf(Api.get(address, name, value, "If-None-Match", tag).is(304)))
                .isEqualTo(headersOf(unchanged));
        assertThat(hits()).isEqualTo(hits + 1);
        Api.get(address, name, value, "If-None-Match", "\"another\"").ok();
        Api.get(address, name, value, "If-Match", "\"another\"").is(412);
        Api.get(address, name, value, "If-None-Match", tag, "If-Match", "\"another\"")
                .is(412);
    }

    @Test
    void a_redirect_from_memory_is_the_one_that_was_made() {
        var address = "/id/principle/torfing-3?lang=nn";
        var made = Api.get(address, "Cache-Control", "no-cache").is(303);
        Api.get(address).is(303);
        for (var method : List.of("GET", "HEAD")) {
            var hits = hits();
            // It has no tag, so no precondition is about it.
            var kept = Api.send(method, address, "If-Match", "\"another\"").is(303);

            assertThat(hits()).isEqualTo(hits + 1);
            assertThat(kept.body()).isEmpty();
            assertThat(headersOf(kept)).isEqualTo(headersOf(made));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/organizations/orgnr:974761076",
                "/api/v1/statistics",
                "/api/v1/principles/finnes-ikke",
                "/api/v1/principles?limti=1",
                "/api/v1/changes?after=0&wait=0",
                "/api/v1/principles?l%69mit=1",
            })
    void what_may_change_without_the_base_or_is_no_answer_is_not_kept(String address) {
        Api.get(address);
        var hits = hits();
        Api.get(address);
        assertThat(hits()).isEqualTo(hits);
    }

    @ParameterizedTest
    @CsvSource({"Cache-Control,no-cache", "Cache-Control,'max-age=0, no-store'", "Last-Event-ID,1", "Authorization,"})
    void who_says_so_or_who_they_are_is_not_answered_from_memory(String name, String value) {
        var address = "/api/v1/changes?limit=2";
        Api.get(address).ok();
        Api.get(address).ok();
        var hits = hits();
        Api.get(address, name, value == null ? "Bearer " + Api.adminKey() : value);
        assertThat(hits()).isEqualTo(hits);
    }

    @Test
    void nobody_can_put_a_host_or_a_language_into_the_answers_of_others() {
        for (int i = 0; i < 3; i++) {
            RawHttp.exchange("GET / HTTP/1.1\r\nHost: evil.example\r\nAccept: text/html\r\nConnection: close\r\n\r\n")
                    .ok();
            RawHttp.send("GET / HTTP/1.1", "Accept: text/html", "Accept-Language: en", "X-Forwarded-Host: evil.example")
                    .ok();
        }
        var page = Api.get("/", "Accept", "text/html", "Accept-Language", "nn").ok();
        assertThat(page.text()).doesNotContain("evil.example");
        assertThat(page.header("Content-Language")).isEqualTo("nn");
    }

    @Test
    void many_who_want_the_same_at_once_get_the_same() throws Exception {
        var clients = Executors.newFixedThreadPool(16);
        try {
            Callable<Api.Answer> read = () -> Api.get("/api/v1/talks?limit=50&sort=-id&lang=en");
            var answers = clients.invokeAll(Collections.nCopies(64, read), 60, TimeUnit.SECONDS);
            var first = answers.get(0).get().ok();
            for (var cached : answers) {
                assertThat(cached.get().ok().body()).isEqualTo(first.body());
            }
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void nobody_reads_what_was_before_a_write_that_was_acknowledged() throws Exception {
        Api.write("PUT", TOPIC, topic(0), "If-None-Match", "*").is(201);
        var acknowledged = new AtomicInteger();
        var reads = new AtomicInteger();
        var isOver = new AtomicBoolean();
        var readers = Executors.newFixedThreadPool(READERS);
        try {
            var addresses = List.of(TOPIC, "/api/v1/topics?ids=kept-answers", TOPIC + "?lang=nb&fields=definition");
            var reading = IntStream.range(0, READERS)
                    .mapToObj(reader -> readers.submit(() -> {
                        while (!isOver.get()) {
                            var before = acknowledged.get();
                            var text = Api.get(addresses.get(reader)).ok().text();
                            var seen = Integer.parseInt(text.replaceAll("(?s).*utgave ([0-9]+).*", "$1"));
                            assertThat(seen).isGreaterThanOrEqualTo(before);
                            reads.incrementAndGet();
                        }
                    }))
                    .toList();
            for (int version = 1; version <= WRITES; version++) {
                Api.write("PUT", TOPIC, topic(version), "If-Match", "*").ok();
                acknowledged.set(version);
                if (version % 3 == 0) {
                    Thread.sleep(5);
                }
            }
            isOver.set(true);
            for (var reader : reading) {
                reader.get(20, TimeUnit.SECONDS);
            }
        } finally {
            isOver.set(true);
            readers.shutdownNow();
        }
        System.out.printf("Read %d times beside %d writes, none of them too old%n", reads.get(), WRITES);
        Api.get("/api/v1/topics?ids=kept-answers").ok();
        Api.write("DELETE", TOPIC, null, "If-Match", "*").is(204);
        assertThat(Api.get(TOPIC).status()).isIn(404, 410);
        assertThat(Api.json("/api/v1/topics?ids=kept-answers").path("items")).isEmpty();
    }

    @Test
    void a_search_is_not_answered_from_memory_once_the_index_has_changed() throws Exception {
        var question = "/api/v1/search?q=svar+som+er+spart&type=topic";
        Api.write("PUT", TOPIC, topic(0), "If-None-Match", "*").is(201);
        // Kept again and again, also between the write and what the index makes of it.
        Waiting.until("it is found", () -> Api.get(question).ok().text().contains("kept-answers"));
        Api.write("DELETE", TOPIC, null, "If-Match", "*").is(204);
        await_the_index();
        assertThat(Api.get(question).ok().text()).doesNotContain("kept-answers");
    }

    @Test
    void a_list_is_answered_from_memory_though_the_index_has_changed() throws Exception {
        var list = "/api/v1/topics?limit=1";
        Api.write("PUT", TOPIC, topic(0), "If-None-Match", "*").is(201);
        Api.get(list).ok();
        await_the_index();
        var hits = hits();
        Api.get(list).ok();
        assertThat(hits()).isEqualTo(hits + 1);
    }

    private static String topic(int version) {
        return "{\"label\":{\"nb\":\"Svar som er spart\"},\"definition\":{\"nb\":\"utgave " + version + "\"}}";
    }

    @Test
    void an_answer_from_memory_is_measured_under_its_template() throws InterruptedException {
        var address = "/api/v1/series/topplederkonferansen/";
        var before = servedUnder("/api/v1/series/{id}");
        Api.get(address).ok();
        var hits = hits();
        Api.get(address).ok();
        assertThat(hits()).isEqualTo(hits + 1);
        // A request is measured once its answer is on the way.
        Measured.await(() -> servedUnder("/api/v1/series/{id}") == before + 2);
    }

    private long servedUnder(String template) {
        return metrics.find("http.server.requests").tag("uri", template).timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }

    private double hits() {
        return metrics.get("ikb.response.cache.requests")
                .tag("result", "hit")
                .counter()
                .count();
    }

    /** Those that do not differ by request. */
    private static Map<String, List<String>> headersOf(Api.Answer cached) {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(cached.headers().map());
        headers.keySet().removeAll(List.of("Date", "X-Request-Id", "RateLimit"));
        return headers;
    }
}
