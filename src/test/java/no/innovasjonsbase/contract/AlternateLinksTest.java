package no.innovasjonsbase.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.Contract;

import static org.assertj.core.api.Assertions.assertThat;

/** Answers of the API say where the same is a page, and in which formats it can be had. */
@ApplicationTest
class AlternateLinksTest {
    private static final Pattern ALTERNATE = Pattern.compile("<([^<>]+)>; rel=\"alternate\"; type=\"([^\"]+)\"");

    static Stream<String> addresses() {
        return Stream.concat(Contract.collections().stream(), Contract.entries().stream())
                .flatMap(address -> Stream.of(address, address + "?lang=nn&fields=id"));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void each_format_and_the_page_are_named_and_there(String address) {
        var answer = Api.get(address).ok();
        var alternates = alternates(answer);
        var isList = answer.json().has("items");

        assertThat(alternates.keySet())
                .contains(
                        "text/html",
                        "application/json",
                        "application/ld+json",
                        "text/turtle",
                        "application/vnd.citationstyles.csl+json",
                        "application/x-bibtex",
                        "application/x-research-info-systems");
        assertThat(alternates.containsKey("text/csv")).isEqualTo(isList);
        assertThat(answer.header("Link").length()).isLessThan(1_500);
        alternates.forEach((type, link) ->
                assertThat(Api.get(link).ok().header("Content-Type")).as(link).startsWith(type));
        assertThat(Api.get(alternates.get("application/json")).ok().body()).isEqualTo(answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/topics/trust", "/api/v1/topics?limit=1", "/api/v1/topics/trust?format=turtle"})
    void what_is_kept_is_told_again_and_what_has_not_changed_as_well(String address) {
        var first = Api.get(address).ok();
        var again = Api.get(address).ok();

        assertThat(again.header("Link")).isEqualTo(first.header("Link"));
        assertThat(Api.send("HEAD", address).ok().header("Link")).isEqualTo(first.header("Link"));
        for (var freshness : List.of("max-age=0", "no-cache")) {
            assertThat(Api.get(address, "If-None-Match", first.header("ETag"), "Cache-Control", freshness)
                            .is(304)
                            .header("Link"))
                    .isEqualTo(first.header("Link"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /api/v1/topics/trust?lang=nn&fields=label    | /pages/topics/trust?lang=nn
                    /api/v1/topics?limit=1&total=true            | /pages/topics
                    /api/v1/topics?q=tillit&lang=nb&expand=related | /pages/topics?q=tillit&lang=nb
                    /api/v1/topics?sort=-updatedAt               |
                    /api/v1/talks?conference=topplederkonferansen-2018 |
                    /api/v1/organizations/nav?asOf=2010          |
                    """)
    void a_page_is_named_where_it_shows_the_same(String address, String page) {
        assertThat(alternates(Api.get(address).ok()).get("text/html")).isEqualTo(page);
    }

    @Test
    void a_long_query_stands_in_no_header() {
        var ids = new ArrayList<String>();
        for (int i = 0; i < 30; i++) {
            ids.add("finnes-ikke-" + i);
        }
        assertThat(Api.get("/api/v1/topics?ids=" + String.join(",", ids)).ok().findHeader("Link"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/topics/trust/versions",
                "/api/v1/topics/trust/versions/1",
                "/api/v1/search?q=tillit",
                "/api/v1/changes?limit=1",
                "/pages/topics/trust",
                "/api/v1/statistics"
            })
    void other_answers_name_none(String address) {
        assertThat(Api.get(address).ok().findHeader("Link").orElse("")).doesNotContain("alternate");
    }

    private static Map<String, String> alternates(Api.Answer answer) {
        var found = new TreeMap<String, String>();
        ALTERNATE.matcher(answer.header("Link")).results().forEach(link -> assertThat(
                        found.put(link.group(2), link.group(1)))
                .isNull());
        return found;
    }
}
