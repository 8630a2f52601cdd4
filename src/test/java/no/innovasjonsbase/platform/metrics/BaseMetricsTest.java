package no.innovasjonsbase.platform.metrics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import no.innovasjonsbase.journal.Journal;
import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.Traces;

import static no.innovasjonsbase.testsupport.Measured.await;
import static no.innovasjonsbase.testsupport.Measured.metrics;
import static no.innovasjonsbase.testsupport.Measured.valueOf;
import static org.assertj.core.api.Assertions.assertThat;

/** What the base measures of itself: each is told in the documentation, and moves when it should. */
@ApplicationTest
@Tag("database")
@ExtendWith(Traces.class)
class BaseMetricsTest {
    private static final Path DOCUMENTATION = Path.of("src/docs/observability.md");
    private static final Path DELIVERED = Path.of("src/main/deploy");
    private static final int PATIENCE_SECONDS = 20;

    @Inject
    Journal journal;

    @Test
    void the_documentation_names_each_of_them_and_no_other() throws IOException {
        write();
        var told = namesIn("(?m)^\\| `(ikb_[a-z_]+)` \\|", Files.readString(DOCUMENTATION));
        var measured = namesIn("(?m)^# TYPE (ikb_[a-z_]+) ", metrics());
        // Each summary has one beside it.
        namesIn("(?m)^# TYPE (ikb_[a-z_]+) summary", metrics()).forEach(name -> measured.remove(name + "_max"));
        // There is one once a receiver was sent something.
        measured.add("ikb_webhook_attempts_seconds");

        assertThat(measured).isEqualTo(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"prometheus/alerts.yaml", "grafana/dashboard.json"})
    void what_is_delivered_to_watch_it_asks_for_nothing_else(String file) throws IOException {
        write();
        var measured = namesIn("(?m)^([a-z_]+)[{ ]", metrics());
        // There is one once a receiver was sent something.
        measured.add("ikb_webhook_attempts_seconds_count");

        assertThat(namesIn(
                        "\\b((?:ikb|agroal|jvm|process|http_server)_[a-z_]+)",
                        Files.readString(DELIVERED.resolve(file))))
                .isNotEmpty()
                .isSubsetOf(measured);
    }

    @Test
    void what_is_alerted_on_can_be_looked_at_in_the_dashboard() throws IOException {
        var alerted = namesIn("\\b(ikb_[a-z_]+)", Files.readString(DELIVERED.resolve("prometheus/alerts.yaml")));

        assertThat(namesIn("\\b(ikb_[a-z_]+)", Files.readString(DELIVERED.resolve("grafana/dashboard.json"))))
                .containsAll(alerted);
    }

    @Test
    void the_pool_and_the_heap_are_measured() {
        assertThat(metrics()).contains("agroal_active_count{datasource=\"default\"}", "agroal_awaiting_count");
        System.gc();
        assertThat(valueOf("ikb_heap_after_gc_bytes")).isPositive().isLessThan(valueOf("ikb_heap_max_bytes"));
        for (var directory : new String[] {"data", "search", "import"}) {
            assertThat(valueOf("ikb_disk_free_bytes{directory=\"" + directory + "\"}"))
                    .isPositive();
        }
    }

    @Test
    void a_write_moves_the_turn_and_the_head() throws Exception {
        var before = valueOf("ikb_writes_turn_seconds_count");
        write();

        assertThat(valueOf("ikb_writes_turn_seconds_count")).isGreaterThan(before);
        assertThat(valueOf("ikb_writes_wait_seconds_count")).isGreaterThan(before);
        await(() -> valueOf("ikb_journal_head") == journal.head());
        assertThat(valueOf("ikb_writes_refused_total{reason=\"queue-full\"}")).isNotNegative();
    }

    @Test
    void a_follower_that_waits_is_counted_until_it_is_answered() throws Exception {
        var waiting = "ikb_followers{kind=\"long-poll\"}";
        var before = valueOf(waiting);
        var path = "/api/v1/changes?wait=10&after=" + journal.head();
        var answer = CompletableFuture.supplyAsync(() -> Api.get(path));
        await(() -> valueOf(waiting) > before);
        write();

        answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS).ok();
        await(() -> valueOf(waiting) == before);
        assertThat(valueOf("ikb_followers_max")).isPositive();
    }

    @Test
    void the_size_of_a_database_on_a_disk_is_measured() throws Exception {
        // H2 is in memory here: PackagedIT has its file.
        var isOnDisk = "postgresql".equals(System.getProperty("ikb.database"));
        await(() -> isOnDisk == valueOf("ikb_database_size_bytes") > 1_000_000);
        assertThat(Double.isNaN(valueOf("ikb_database_size_bytes"))).isNotEqualTo(isOnDisk);
    }

    @Test
    void health_names_the_parts() {
        var checks = Api.get("/q/health").ok().json().get("checks");

        assertThat(checks.findValuesAsText("name")).contains("Database", "Writes", "Search index", "Webhooks");
        assertThat(checks.findValuesAsText("status")).containsOnly("UP");
    }

    private static void write() {
        Api.write("POST", "/api/v1/topics", "{\"label\":{\"nb\":\"Målt\"}}").is(201);
    }

    private static TreeSet<String> namesIn(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
