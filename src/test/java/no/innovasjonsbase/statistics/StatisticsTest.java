package no.innovasjonsbase.statistics;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** How much the base holds. */
@ApplicationTest
class StatisticsTest {
    private static final String ADDRESS = "/api/v1/statistics";

    private final String href = "/api/v1/principles/counted-" + UUID.randomUUID();

    @AfterEach
    void delete() {
        Api.write("DELETE", href, null, "If-Match", "*");
    }

    @Test
    void count_a_new_entry_and_what_it_claims() {
        var before = Api.json(ADDRESS);
        Api.write(
                        "PUT",
                        href,
                        Api.parse(
                                """
                                {"statement": {"nb": "Prøv, og feil.", "nn": "Prøv."}, "number": 7,
                                 "citations": [{"relation": "unsourced", "about": ["/number"]},
                                               {"relation": "self-composed", "about": ["/statement/nb"]}]}"""
                                        .getBytes(StandardCharsets.UTF_8)))
                .is(201);

        var after = Api.json(ADDRESS);

        assertThat(grown(before, after, "/entries")).isEqualTo(1);
        assertThat(grown(before, after, "/claims/total")).isEqualTo(3);
        assertThat(grown(before, after, "/claims/sourced")).isEqualTo(1);
        assertThat(grown(before, after, "/claims/unsourced")).isEqualTo(2);
        assertThat(grown(before, after, "/principles/total")).isEqualTo(1);
        assertThat(grown(before, after, "/principles/withoutFindings")).isEqualTo(1);
        assertThat(grown(before, after, "/languages/0/words")).isEqualTo(3);
        assertThat(grown(before, after, "/languages/1/texts")).isEqualTo(1);
        assertThat(grown(before, after, "/languages/2/texts")).isZero();
    }

    @Test
    void agree_with_the_lists() {
        var statistics = Api.json(ADDRESS);

        for (var type : statistics.get("types")) {
            var list = Api.json(type.get("href").asText() + "?limit=1&total=true");
            assertThat(type.get("entries")).as(type.toString()).isEqualTo(list.get("total"));
        }
        assertThat(sum(statistics, "/months", "entries"))
                .isEqualTo(statistics.get("entries").asLong());
        assertThat(sum(statistics, "/types", "entries"))
                .isEqualTo(statistics.get("entries").asLong());
    }

    @Test
    void say_nothing_of_links_that_nobody_looks_at() {
        assertThat(Api.json(ADDRESS).has("links")).isFalse();
        assertThat(Api.json(ADDRESS + "/unreachable-links").get("items")).isEmpty();
        assertThat(Api.get("/statistics?lang=en", "Accept", "text/html").ok().text())
                .doesNotContain("unreachable-links");
    }

    private static long grown(JsonNode before, JsonNode after, String pointer) {
        assertThat(after.at(pointer).isNumber()).as(pointer).isTrue();
        return after.at(pointer).asLong() - before.at(pointer).asLong();
    }

    private static long sum(JsonNode statistics, String list, String property) {
        return statistics
                .at(list)
                .valueStream()
                .mapToLong(one -> one.get(property).asLong())
                .sum();
    }
}
