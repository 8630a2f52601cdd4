package no.innovasjonsbase.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What the longest entries there may be do to answers that hold many of them: these stay within a few megabytes. */
@ApplicationTest
class LongEntriesTest {
    private static final int COUNT = 30;
    private static final int MAX_PAGE_CHARACTERS = 2_000_000;
    private static final List<String> IDS =
            IntStream.range(0, COUNT).mapToObj(i -> "lang-" + (100 + i)).toList();

    @BeforeAll
    static void write() {
        put("/api/v1/topics/lang-emne", Map.of("label", Map.of("nb", "Langt emne"), "definition", text(4800)));
        for (var id : IDS) {
            var initiative = Map.<String, Object>of(
                    "name",
                    Map.of("nb", "Langdryg " + id),
                    "kind",
                    "project",
                    "description",
                    text(9700),
                    "topics",
                    List.of(Map.of("id", "lang-emne")));
            put("/api/v1/initiatives/" + id, initiative);
        }
    }

    @AfterAll
    static void delete() {
        IDS.forEach(id -> Api.write("DELETE", "/api/v1/initiatives/" + id, "", "If-Match", "*"));
        Api.write("DELETE", "/api/v1/topics/lang-emne", "", "If-Match", "*");
    }

    private static void put(String address, Map<String, Object> entry) {
        var answer = Api.write("PUT", address, new ObjectMapper().valueToTree(entry));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    /** A text of so many characters in each of ten languages. */
    private static Map<String, String> text(int characters) {
        return Stream.of("nb", "nn", "en", "sv", "da", "fi", "de", "fr", "nl", "it")
                .collect(Collectors.toMap(
                        tag -> tag, tag -> (tag.toUpperCase(Locale.ROOT) + "x ").repeat(20) + "å".repeat(characters)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sort=id", "sort=-updatedAt", "q=langdryg", "q=langdryg&sort=-id", "ids=IDS&total=true"})
    void a_list_of_them_has_short_pages_and_all_of_them(String query) {
        var ids = new ArrayList<String>();
        var address = "/api/v1/initiatives?limit=200&topic=lang-emne&" + query.replace("IDS", String.join(",", IDS));
        var pages = 0;
        for (var next = address; next != null; pages++) {
            var answer = Api.get(next).ok();
            assertThat(answer.text().length()).isLessThan(MAX_PAGE_CHARACTERS + 1000);
            answer.json().get("items").forEach(item -> ids.add(item.get("id").asText()));
            var cursor = answer.json().get("next");
            next = cursor == null ? null : address + "&after=" + cursor.asText();
        }

        assertThat(ids).containsExactlyInAnyOrderElementsOf(IDS);
        assertThat(pages).isBetween(2, 5);
    }

    @Test
    void a_page_may_be_as_long_as_one_entry_that_is_longer_than_others() {
        var page = Api.json("/api/v1/initiatives?limit=1&topic=lang-emne");

        assertThat(page.get("items")).hasSize(1);
        assertThat(page.has("next")).isTrue();
    }

    @Test
    void what_is_embedded_is_refused_where_it_would_be_too_long() {
        var topic = Api.get("/api/v1/topics/lang-emne").ok().text().length();
        var most = 4_000_000 / topic;
        assertThat(most).isGreaterThan(COUNT);
        var draft =
                Map.of("name", Map.of("nb", "Mange"), "kind", "project", "topics", List.of(Map.of("id", "lang-emne")));
        for (int i = 0; i <= most; i++) {
            put("/api/v1/initiatives/mange-" + i, draft);
        }
        try {
            var address = "/api/v1/initiatives?sort=id&topic=lang-emne&expand=topics&fields=topics&ids="
                    + IntStream.rangeClosed(0, most).mapToObj(i -> "mange-" + i).collect(Collectors.joining(","));

            var fault = Api.get(address)
                    .problem(400, "invalid-parameters")
                    .get("errors")
                    .get(0);

            assertThat(fault.get("parameter").asText()).isEqualTo("expand");
            assertThat(fault.get("detail").asText()).contains("4000000", "limit");
            Api.get(address + "&limit=" + most).ok();
        } finally {
            for (int i = 0; i <= most; i++) {
                Api.write("DELETE", "/api/v1/initiatives/mange-" + i, "", "If-Match", "*");
            }
        }
    }
}
