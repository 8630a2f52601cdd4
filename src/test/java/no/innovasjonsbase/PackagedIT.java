package no.innovasjonsbase;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import no.innovasjonsbase.testsupport.Article;
import no.innovasjonsbase.testsupport.PackagedApplication;

import static org.assertj.core.api.Assertions.assertThat;

/** What an operator does to the packaged application: start it, stop it, kill it, start it twice. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class PackagedIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SEED = Path.of("src/main/resources/seed/topplederkonferansen.ndjson");
    private static final String MIGRATED = "Successfully applied";
    private static final String SEEDED = "The base was empty";

    @TempDir
    static Path shared;

    /** Started on an empty base; no test ends it. */
    private static PackagedApplication first;

    @TempDir
    Path folder;

    private final List<PackagedApplication> started = new ArrayList<>();

    @BeforeAll
    static void start_on_an_empty_base() throws Exception {
        first = PackagedApplication.startToMeasure(shared.resolve("data"), "-Dikb.metrics.sample-interval=1S")
                .awaitReady();
        tell("on an empty base", first);
    }

    @AfterAll
    static void end_the_first() throws InterruptedException {
        if (first != null) {
            first.kill();
        }
    }

    @AfterEach
    void end_the_others() throws InterruptedException {
        for (var application : started) {
            application.kill();
        }
    }

    @Test
    void the_size_of_its_database_file_is_measured() throws Exception {
        var metrics = HttpRequest.newBuilder(URI.create(first.address() + "/q/metrics"))
                .header("Accept", "text/plain")
                .build();
        var size = Pattern.compile("(?m)^ikb_database_size_bytes ([0-9.E]+)$");
        var measured = size.matcher("");
        for (int i = 0; i < 400 && !measured.find(); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
            measured = size.matcher(HttpClient.newHttpClient()
                    .send(metrics, HttpResponse.BodyHandlers.ofString())
                    .body());
        }

        assertThat(Double.parseDouble(measured.group(1))).isGreaterThan(100_000);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void it_listens_on_its_port_and_no_other() throws Exception {
        assertThat(first.listeningPorts()).containsExactly(first.address().getPort());
    }

    @Test
    void a_start_warns_of_nothing_but_what_an_operator_has_to_set() throws Exception {
        // Lucene warns of a JVM newer than it knows, Vert.x of a machine that is too busy.
        assertThat(first.log().lines().filter(line -> line.contains(" WARN ") || line.contains(" ERROR ")))
                .filteredOn(line -> !line.contains("[org.apache.lucene") && !line.contains("BlockedThreadChecker"))
                .singleElement()
                .asString()
                .contains("The catalogue is not complete");
    }

    @Test
    void an_empty_base_is_given_the_seed_and_lists_the_ten_principles_of_the_article_in_order() throws Exception {
        var principles = JSON.readTree(first.get("/api/v1/principles?attributedTo=jacob-torfing&sort=number&lang=nb")
                .body());

        assertThat(principles.get("items"))
                .extracting(principle -> principle.get("statement").get("nb").asText())
                .containsExactlyElementsOf(Article.principles());
        assertHoldsTheSeed(first);
    }

    @Test
    void a_base_that_was_asked_to_end_is_found_again_as_it_was() throws Exception {
        var before = start().awaitReady();
        var principles = before.get("/api/v1/principles?sort=number&total=true");
        assertThat(before.terminate()).isIn(0, 128 + 15);
        assertThat(before.log()).contains("stopped in");

        var after = start().awaitReady();
        tell("on a base that is there", after);

        var again = after.get("/api/v1/principles?sort=number&total=true");
        assertThat(again.body()).isEqualTo(principles.body());
        for (var validator : List.of("ETag", "Last-Modified")) {
            assertThat(again.headers().firstValue(validator))
                    .isPresent()
                    .isEqualTo(principles.headers().firstValue(validator));
        }
        assertHoldsTheSeed(after);
        assertThat(after.log()).doesNotContain(SEEDED);
    }

    @Test
    void a_second_process_on_the_same_data_ends_and_says_why() throws Exception {
        var second = start(shared.resolve("data"));

        assertThat(second.awaitEnd()).isNotZero();
        assertThat(second.log())
                .contains("in use by another process", shared.resolve("data").toString())
                .doesNotContain("\tat ");
        assertThat(first.get("/api/v1/principles").statusCode()).isEqualTo(200);
    }

    @Test
    void killed_at_any_moment_of_its_first_start_it_is_whole_after_the_next() throws Exception {
        var whole = start(folder.resolve("whole")).awaitReady();
        var startUp = whole.age();
        whole.terminate();
        for (var part : List.of(0.4, 0.6, 0.8)) {
            var data = folder.resolve("killed-at-" + part);
            var killed = start(data);
            // Some chance, so that a build is not always killed at the same statement.
            var moment = (long) (startUp.toMillis() * (part + Math.random() / 10));
            TimeUnit.MILLISECONDS.sleep(moment);
            killed.kill();
            System.out.printf("Killed after %d ms, when it had %s%n", moment, progressOf(killed));

            var next = start(data).awaitReady();
            assertHoldsTheSeed(next);
            next.kill();
        }
    }

    @Test
    void killed_when_the_tables_are_made_it_is_seeded_at_the_next_start() throws Exception {
        var killed = start();
        killed.awaitLogged(MIGRATED);
        killed.kill();

        var next = start().awaitReady();

        assertHoldsTheSeed(next);
        assertThat(next.log()).contains(SEEDED);
    }

    @Test
    void killed_when_it_has_said_that_it_is_seeded_it_holds_the_seed() throws Exception {
        var killed = start();
        killed.awaitLogged(SEEDED);
        killed.kill();

        var next = start().awaitReady();

        assertHoldsTheSeed(next);
        assertThat(next.log()).doesNotContain(SEEDED);
    }

    private PackagedApplication start() {
        return start(folder.resolve("data"));
    }

    private PackagedApplication start(Path data) {
        var application = PackagedApplication.start(data);
        started.add(application);
        return application;
    }

    private static void assertHoldsTheSeed(PackagedApplication application) throws IOException, InterruptedException {
        var collections = JSON.readTree(application.get("/").body()).get("collections");
        var entries = collections.findValues("count").stream()
                .mapToLong(JsonNode::asLong)
                .sum();
        try (var seed = Files.lines(SEED)) {
            assertThat(entries).isEqualTo(seed.filter(line -> !line.isBlank()).count());
        }
    }

    private static String progressOf(PackagedApplication application) {
        if (application.log().contains(SEEDED)) {
            return "seeded";
        }
        return application.log().contains(MIGRATED) ? "made its tables" : "not made its tables";
    }

    private static void tell(String where, PackagedApplication application) throws IOException {
        System.out.printf(
                "Packaged, %s: first 200 after %d ms, %s MB resident%n",
                where,
                application.age().toMillis(),
                application.residentMegabytes().map(String::valueOf).orElse("an unknown number of"));
    }
}
