package no.innovasjonsbase.identity;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Entries are found by the permanent IRIs that they are cited by. */
@ApplicationTest
@Tag("database")
class IdentityTest {
    private static final String ROOT = "/api/v1/";
    private static final String BODY = "organizations/identified-body";

    private final List<String> made = new ArrayList<>();

    @AfterEach
    void delete() {
        made.forEach(address -> Api.write("DELETE", ROOT + address, null, "If-Match", "*"));
    }

    @ParameterizedTest
    @MethodSource("no.innovasjonsbase.testsupport.Contract#entries")
    void an_entry_names_the_iri_that_leads_to_it(String href) {
        var entry = Api.get(href).ok();
        var iri = Api.root()
                .resolve("/id/" + entry.json().get("type").asText() + "/"
                        + entry.json().get("id").asText());

        assertThat(entry.header("Link")).isEqualTo("<" + iri + ">; rel=\"cite-as\"");
        requireRedirect(iri.getPath(), Api.root().resolve(href).toString());
    }

    @Test
    void what_shows_more_than_an_entry_or_none_names_no_iri() {
        for (var address : List.of(
                "/api/v1/topics?limit=1",
                "/api/v1/topics/trust/versions/1",
                "/api/v1/topics/trust/claims",
                "/api/v1/topics/finnes-ikke")) {
            assertThat(Api.get(address).headers().allValues("Link")).noneMatch(link -> link.contains("cite-as"));
        }
    }

    @Test
    void a_tag_is_the_same_whatever_iri_stands_beside_it() {
        var entry = Api.get("/api/v1/topics/trust").ok();
        var unchanged = Api.get("/api/v1/topics/trust", "If-None-Match", entry.header("ETag"))
                .is(304);

        assertThat(unchanged.header("Link")).isEqualTo(entry.header("Link"));
    }

    @ParameterizedTest
    @CsvSource({"?lang=nn", "?format=json", "?lang=nn,en&format=json"})
    void an_iri_hands_its_parameters_on(String query) {
        requireRedirect("/id/topic/trust" + query, Api.root().resolve("/api/v1/topics/trust" + query) + "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /id/topic/trust?fields=label     | 400 | invalid-parameters
                    /id/topic/trust?lang=            | 400 | invalid-parameters
                    /id/topic/trust?lang=nn&lang=nb  | 400 | invalid-parameters
                    /id/topic/trust?format=csv       | 400 | invalid-parameters
                    /id/topic/%00                    | 400 | malformed-request
                    /id/topic/finnes-ikke            | 404 | not-found
                    /id/topic/TRUST                  | 404 | not-found
                    /id/topic/trust%2F               | 404 | not-found
                    /id/topics/trust                 | 404 | not-found
                    /id/Topic/trust                  | 404 | not-found
                    /id/topic                        | 404 | not-found
                    /id/topic/trust/claims           | 404 | not-found
                    """)
    void an_address_that_is_no_iri_is_refused(String address, int status, String problem) {
        Api.get(address).problem(status, problem);
    }

    @Test
    void an_unknown_type_is_told_those_that_there_are() {
        var problem = Api.get("/id/topics/trust", "Accept-Language", "en").problem(404, "not-found");

        assertThat(problem.get("detail").asText()).contains("“topics”", "speaker, talk, topic");
    }

    @Test
    void an_iri_knows_at_once_that_its_entry_came_and_went() {
        var iri = "/id/organization/identified-body";
        assertThat(Api.get(iri).status()).isIn(404, 410);
        put(BODY, "{\"name\":{\"nb\":\"Organet\"},\"kind\":\"agency\"}");
        for (int i = 0; i < 3; i++) {
            requireRedirect(iri, Api.root().resolve(ROOT + BODY).toString());
        }
        Api.write("DELETE", ROOT + BODY, null, "If-Match", "*").is(204);

        assertThat(Api.get(iri).problem(410, "gone").get("deletedAt").asText()).isNotEmpty();
        assertThat(Api.send("HEAD", iri).is(410).body()).isEmpty();
    }

    @Test
    void an_iri_takes_no_other_methods() {
        for (var method : List.of("POST", "PUT", "PATCH", "DELETE")) {
            var answer = Api.send(method, "/id/topic/trust");

            answer.problem(405, "method-not-allowed");
            assertThat(answer.listIn("Allow")).containsExactly("GET", "HEAD", "OPTIONS");
        }
        assertThat(Api.send("OPTIONS", "/id/topic/trust").is(204).listIn("Allow"))
                .containsExactly("GET", "HEAD", "OPTIONS");
    }

    private void put(String address, String body) {
        Api.write("PUT", ROOT + address, body, "If-None-Match", "*").is(201);
        made.add(address);
    }

    private static void requireRedirect(String from, String to) {
        for (var method : List.of("GET", "HEAD")) {
            var answer = Api.send(method, from).is(303);

            assertThat(answer.header("Location")).isEqualTo(to);
            assertThat(answer.body()).isEmpty();
            assertThat(answer.header("Cache-Control")).containsAnyOf("no-cache", "max-age=0, must-revalidate");
        }
    }
}
