package no.innovasjonsbase.exchange.imports;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.LowLimits;

import static org.assertj.core.api.Assertions.assertThat;

/** An import with more to tell than its response may hold ends in good order: it is told what is stored, and why that is all. */
@ApplicationTest
@TestProfile(LowLimits.class)
class ResponseLimitTest {
    private static final int LINES = 600;

    @Test
    void all_that_is_stored_is_told_and_the_summary_says_why_there_is_no_more() {
        var before = head();

        var answer = send("?mode=best-effort", "told");

        var told = answer.subList(0, answer.size() - 1);
        var summary = summaryOf(answer);
        assertThat(told).hasSizeLessThan(LINES);
        assertThat(told).extracting(line -> line.get("outcome").asText()).containsOnly("created");
        assertThat(head() - before).isEqualTo(told.size());
        assertThat(summary.get("number").asLong()).isEqualTo(head());
        assertThat(summary.get("committed").asBoolean()).isTrue();
        assertThat(summary.at("/counts/created").asInt()).isEqualTo(told.size());
        assertThat(summary.at("/problem/type").asText()).isEqualTo("/problems/content-too-large");
        assertThat(summary.at("/problem/detail").asText()).contains("" + LowLimits.IMPORT_RESPONSE_BYTES);
    }

    @ParameterizedTest
    @CsvSource({"'', undone", "?dryRun=true, tried", "?dryRun=true&mode=best-effort, tried-too"})
    void nothing_is_stored_where_that_is_all_or_none_or_a_trial(String query, String prefix) {
        var before = head();

        var summary = summaryOf(send(query, prefix));

        assertThat(summary.get("committed").asBoolean()).isFalse();
        assertThat(summary.at("/problem/type").asText()).isEqualTo("/problems/content-too-large");
        assertThat(head()).isEqualTo(before);
    }

    private static List<JsonNode> send(String query, String prefix) {
        var body = IntStream.range(0, LINES)
                .mapToObj(i -> "{\"type\":\"topic\",\"id\":\"%s-%d\",\"label\":{\"nb\":\"Emne\"}}".formatted(prefix, i))
                .collect(Collectors.joining("\n"));
        return Api.sendBytes(
                        "POST",
                        "/api/v1/import" + query,
                        body.getBytes(StandardCharsets.UTF_8),
                        "Authorization",
                        "Bearer " + Api.adminKey(),
                        "Content-Type",
                        "application/x-ndjson")
                .ok()
                .text()
                .lines()
                .map(line -> Api.parse(line.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private static JsonNode summaryOf(List<JsonNode> answer) {
        return answer.get(answer.size() - 1).get("summary");
    }

    private static long head() {
        return Api.json("/api/v1/changes?limit=1").get("head").asLong();
    }
}
