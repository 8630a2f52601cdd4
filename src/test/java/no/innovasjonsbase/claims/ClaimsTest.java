package no.innovasjonsbase.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What entries claim, and which of their citations carry it. */
@ApplicationTest
class ClaimsTest {
    private static final String SOURCE = "{\"id\":\"topplederkonferansen-artikkel\"}";

    private final String href = "/api/v1/speakers/claims-" + UUID.randomUUID();

    @Inject
    EntryTypes types;

    @BeforeEach
    void create() {
        Api.write(
                        "PUT",
                        href,
                        Api.parse(
                                """
                                {"name": "Kari Krav", "biography": {"nb": "Ho er med.", "nn": "Ho er her."},
                                 "affiliations": [{"organization": {"id": "difi"}, "position": {"nb": "direktør"}, "from": "2008"},
                                                  {"organization": {"id": "skatteetaten"}, "from": "2013", "to": "2020"}],
                                 "citations": [
                                   {"relation": "unsourced", "about": ["/affiliations"]},
                                   {"relation": "direct", "source": %1$s, "locator": "avsnitt 1", "about": ["/name", "/affiliations/1"]},
                                   {"relation": "self-composed", "about": ["/biography/nn"]},
                                   {"relation": "derived", "source": %1$s, "about": ["/affiliations/1/to", "/affiliations/1"]}]}"""
                                        .formatted(SOURCE)
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .is(201);
    }

    @AfterEach
    void delete() {
        Api.write("DELETE", href, null, "If-Match", "*");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /name                          | true  | 1 at /name
                    /biography/nb                  | false | ''
                    /biography/nn                  | true  | 2 at /biography/nn
                    /affiliations/0/organization   | false | 0 at /affiliations
                    /affiliations/0/position/nb    | false | 0 at /affiliations
                    /affiliations/0/from           | false | 0 at /affiliations
                    /affiliations/1/organization   | true  | 1 at /affiliations/1, 3 at /affiliations/1, 0 at /affiliations
                    /affiliations/1/from           | true  | 1 at /affiliations/1, 3 at /affiliations/1, 0 at /affiliations
                    /affiliations/1/to             | true  | 3 at /affiliations/1/to, 1 at /affiliations/1, 0 at /affiliations
                    """)
    void are_carried_by_citations_about_them_and_about_what_they_lie_in(
            String pointer, boolean isSourced, String carriers) {
        var claim = claimsOf(href, 200).stream()
                .filter(one -> one.get("pointer").asText().equals(pointer))
                .findFirst()
                .orElseThrow();

        assertThat(claim.get("sourced").asBoolean()).isEqualTo(isSourced);
        assertThat(claim.get("value")).isEqualTo(Api.json(href).at(pointer));
        assertThat(claim.get("citations")
                        .valueStream()
                        .map(carrier -> carrier.get("pointer").asText().substring("/citations/".length()) + " at "
                                + carrier.get("about").asText()))
                .containsExactly(carriers.isEmpty() ? new String[0] : carriers.split(", "));
    }

    @Test
    void are_counted() {
        var claims = Api.json(href + "/claims");

        assertThat(claims.at("/entry/href").asText()).isEqualTo(href);
        assertThat(claims.at("/total").asInt()).isEqualTo(claims.at("/items").size());
        assertThat(claims.at("/sourced").asInt()).isEqualTo(5);
        assertThat(claims.at("/unsourced").asInt())
                .isEqualTo(claims.at("/total").asInt() - 5);
    }

    @Test
    void come_a_page_at_a_time_of_one_version() {
        var all = claimsOf(href, 200);
        assertThat(claimsOf(href, 2)).isEqualTo(all);

        var next = Api.json(href + "/claims?limit=2").get("next").asText();
        Api.write("PATCH", href, Api.parse("{\"givenName\":\"Kari\"}".getBytes()), "If-Match", "*")
                .is(200);

        Api.get(href + "/claims?limit=2&after=" + next).is(400);
    }

    @Test
    void of_every_collection_are_the_values_of_its_entries() {
        for (var collection : types.collections()) {
            var entry = Api.json("/api/v1/" + collection + "?limit=1").at("/items/0");
            if (entry.isObject()) {
                var claims = claimsOf(entry.get("href").asText(), 200);

                assertThat(claims).as(collection).isNotEmpty().allSatisfy(claim -> assertThat(
                                entry.at(claim.get("pointer").asText()))
                        .isEqualTo(claim.get("value")));
                assertThat(claims.stream()
                                .map(claim -> claim.get("pointer").asText().split("/")[1]))
                        .as(collection)
                        .doesNotContain("id", "href", "type", "meta", "citations", "current");
            }
        }
    }

    @Test
    void of_nothing_there_are_none() {
        Api.get("/api/v1/speakers/finnes-ikke/claims").is(404);
        Api.write("DELETE", href, null, "If-Match", "*").is(204);
        Api.get(href + "/claims").is(410);
    }

    private static List<JsonNode> claimsOf(String href, int limit) {
        var claims = new ArrayList<JsonNode>();
        var address = href + "/claims?limit=" + limit;
        for (var page = Api.json(address);
                ;
                page = Api.json(address + "&after=" + page.get("next").asText())) {
            page.get("items").forEach(claims::add);
            if (!((ObjectNode) page).has("next")) {
                return claims;
            }
        }
    }
}
