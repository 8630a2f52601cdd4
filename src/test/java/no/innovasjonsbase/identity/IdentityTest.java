package no.innovasjonsbase.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Entries are found by the permanent IRIs that they are cited by, and by the ids that registers know them by. */
@ApplicationTest
@Tag("database")
class IdentityTest {
    private static final String ROOT = "/api/v1/";
    private static final String BODY = "organizations/identified-body";
    private static final String OTHER = "organizations/identified-other";
    private static final String PERSON = "speakers/identified-person";
    private static final String SOURCE = "sources/identified-source";

    private final List<String> made = new ArrayList<>();

    @AfterEach
    void delete() {
        made.forEach(address -> Api.write("DELETE", ROOT + address, null, "If-Match", "*"));
    }

    // --- IRIs ------------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @MethodSource("no.innovasjonsbase.testsupport.Contract#entries")
    void an_entry_names_the_iri_that_leads_to_it(String href) {
        var entry = Api.get(href).ok();
        var iri = Api.root()
                .resolve("/id/" + entry.json().get("type").asText() + "/"
                        + entry.json().get("id").asText());

        assertThat(entry.header("Link")).startsWith("<" + iri + ">; rel=\"cite-as\"");
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
    @CsvSource({"?lang=nn", "?format=json", "?lang=nn,en&format=json", "?format=turtle"})
    void an_iri_hands_its_parameters_on(String query) {
        requireRedirect("/id/topic/trust" + query, Api.root().resolve("/api/v1/topics/trust" + query) + "");
    }

    @ParameterizedTest
    @CsvSource({"text/turtle", "application/ld+json", "'text/turtle;q=0.8, */*;q=0.1'"})
    void an_iri_leads_to_the_entry_in_whatever_format_it_is_wanted(String accepted) {
        var redirect = Api.get("/id/topic/trust", "Accept", accepted).is(303);

        assertThat(redirect.header("Location")).endsWith("/api/v1/topics/trust");
        Api.get("/api/v1/topics/trust", "Accept", accepted).ok();
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
                    /id/organization/orgnr:974761076 | 404 | not-found
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

    // --- Ids of registers ------------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    organizations/orgnr:930000019
                    organizations/orgnr%3A930000019
                    organizations/ORGNR:930000019
                    organizations/orgnr:930%20000%20019
                    organizations/orgnr:NO930000019MVA
                    organizations/orgnr:no%20930%C2%A0000%C2%A0019%20mva
                    organizations/wikidata:Q99000001
                    organizations/wikidata:q99000001
                    organizations/wikidata:https:%2F%2Fwww.wikidata.org%2Fwiki%2FQ99000001
                    organizations/ror:01xtthb56
                    organizations/ror:https%3A%2F%2Fror.org%2F01XTTHB56
                    organizations/orgnr:930000019/
                    speakers/orcid:0000-0002-9900-011X
                    speakers/orcid:000000029900011x
                    speakers/orcid:https%3A%2F%2Forcid.org%2F0000-0002-9900-011X
                    speakers/wikidata:Q99000001
                    sources/doi:10.99000%2Fabc-1
                    sources/DOI:10.99000%2FABC-1
                    sources/doi:https%3A%2F%2Fdoi.org%2F10.99000%2Fabc-1
                    sources/isbn:978-82-7283-512-4
                    sources/isbn:9788272835124
                    sources/issn:99000016
                    sources/issn:9900-0016
                    sources/urn:nbn:no-nb_identified
                    sources/urn:urn:nbn:no-nb_identified
                    sources/URN:NBN:no-nb_identified
                    sources/kudos:990000019
                    sources/kudos:https%3A%2F%2Fkudos.dfo.no%2Fdokument%2F990000019%2Ftittel
                    sources/stortinget:INNS-9900-1
                    """)
    void an_id_of_a_register_leads_to_the_entry_that_has_it(String address) {
        create();

        var id = address.startsWith("org") ? BODY : address.startsWith("spe") ? PERSON : SOURCE;
        requireRedirect(ROOT + address, ROOT + id);
    }

    /** As the registers know them. */
    private void create() {
        put(
                BODY,
                """
                {"name":{"nb":"Organet"},"kind":"agency","orgnr":"930000019",
                 "identifiers":{"wikidata":"Q99000001","ror":"01xtthb56"}}""");
        put(
                PERSON,
                """
                {"name":"Personen Selv","identifiers":{"orcid":"0000-0002-9900-011X","wikidata":"Q99000001"}}""");
        put(
                SOURCE,
                """
                {"title":{"nb":"Kilden"},"kind":"report","identifiers":{"doi":"10.99000/ABC-1","isbn":"9788272835124",
                 "issn":"9900-0016","urn":"urn:nbn:no-nb_identified","kudos":"990000019","stortinget":"inns-9900-1"}}""");
    }

    @ParameterizedTest
    @CsvSource({"?lang=nn", "?fields=name&lang=en", "?expand=parent", "?asOf=2018", "?format=json"})
    void a_look_up_hands_on_the_parameters_that_the_entry_takes(String query) {
        create();

        requireRedirect(ROOT + "organizations/orgnr:930000019" + query, ROOT + BODY + query);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    organizations/orgnr:974761077          | 400 | invalid-parameters | check digit
                    organizations/orgnr:                   | 400 | invalid-parameters | nine digits
                    organizations/orgnr:97476107           | 400 | invalid-parameters | nine digits
                    organizations/ror:01xtthb57            | 400 | invalid-parameters | check digits
                    organizations/wikidata:P31             | 400 | invalid-parameters | Q42
                    speakers/orcid:0000-0002-1825-0098     | 400 | invalid-parameters | ORCID
                    sources/doi:11.1000%2F1                | 400 | invalid-parameters | DOI
                    sources/isbn:9788272835125             | 400 | invalid-parameters | ISBN
                    sources/issn:0029-1286                 | 400 | invalid-parameters | ISSN
                    sources/kudos:0                        | 400 | invalid-parameters | Kudos
                    sources/urn:x                          | 400 | invalid-parameters | URN
                    organizations/orgnr:974761076?limti=1  | 400 | invalid-parameters | “limti”
                    organizations/orgnr:974761076%00       | 400 | malformed-request  | U+0000
                    organizations/orgnr:930000043          | 404 | not-found          | No entry in organizations has the id “930000043”
                    organizations/orcid:0000-0002-1825-0097 | 404 | not-found         | orgnr, ror, wikidata
                    organizations/country:NO               | 404 | not-found          | orgnr, ror, wikidata
                    organizations/dk:34051178              | 404 | not-found          | “dk”
                    organizations/:974761076               | 404 | not-found          | “”
                    organizations/:                        | 404 | not-found          | orgnr, ror, wikidata
                    speakers/orgnr:974761076               | 404 | not-found          | orcid, wikidata
                    sources/%FF:1                          | 404 | not-found          | doi, isbn, issn, kudos, stortinget, urn
                    sources/urn:nbn:no-nb_identified;b     | 404 | not-found          | has the id “urn:nbn:no-nb_identified;b”
                    sources/doi:10.1000/1                  | 404 | not-found          | No service has this address
                    talks/wikidata:Q42                     | 404 | not-found          | no ids of registers
                    finnes-ikke/orgnr:974761076            | 404 | not-found          | “finnes-ikke”
                    """)
    void what_is_no_id_of_a_register_is_refused_in_words(String address, int status, String problem, String said) {
        var refusal = Api.get(ROOT + address, "Accept-Language", "en").problem(status, problem);

        assertThat(refusal.get("detail").asText()
                        + refusal.at("/errors/0/detail").asText())
                .contains(said);
        assertThat(Api.send("HEAD", ROOT + address).status()).isEqualTo(status);
    }

    @Test
    void an_id_of_a_register_is_no_address_to_write_to() {
        create();
        var address = ROOT + "organizations/orgnr:930000019";

        var answer = Api.write("POST", address, "{}");
        answer.problem(405, "method-not-allowed");
        assertThat(answer.listIn("Allow")).containsExactly("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "PUT");
        Api.write("PUT", address, "{\"name\":{\"nb\":\"X\"},\"kind\":\"agency\"}", "If-None-Match", "*")
                .problem(400, "invalid-parameters");
        Api.write("PATCH", address, "{}", "If-Match", "*").problem(404, "not-found");
        Api.write("DELETE", address, null, "If-Match", "*").problem(404, "not-found");
        Api.get(address + "/claims").problem(404, "not-found");
        Api.get(address + "/versions").problem(404, "not-found");
    }

    @Test
    void an_id_of_a_register_follows_the_entry_that_has_it() {
        create();
        var address = ROOT + "organizations/orgnr:930000019";
        requireRedirect(address, ROOT + BODY);
        Api.write("PATCH", ROOT + BODY, "{\"orgnr\":\"930000027\"}", "If-Match", "*")
                .ok();

        Api.get(address).problem(404, "not-found");
        requireRedirect(ROOT + "organizations/orgnr:930000027", ROOT + BODY);
        Api.write("DELETE", ROOT + BODY, null, "If-Match", "*").is(204);
        Api.get(ROOT + "organizations/orgnr:930000027").problem(404, "not-found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "to":"2019-12-31"                      | "from":"2020","confirmed":"2026" |            | other
                    "to":"2019-12-31"                      | "from":"2020-01-01"              |            | other
                    "to":"2019-12-31"                      | "abbreviation":"O"               |            | other
                    "from":"2019","confirmed":"2026"       | "from":"2999"                    |            | body
                    "from":"2008","to":"2019-12-31"        | "from":"2020"                    | ?asOf=2012 | body
                    "from":"2008","to":"2019-12-31"        | "from":"2020"                    | ?asOf=2020 | other
                    """)
    void of_two_that_share_a_number_the_one_that_is_there_is_meant(
            String body, String other, String query, String meant) {
        share(body, other);

        requireRedirect(
                ROOT + "organizations/orgnr:930000035" + (query == null ? "" : query),
                ROOT + (meant.equals("body") ? BODY : OTHER) + (query == null ? "" : query));
    }

    private void share(String body, String other) {
        var number = "{\"name\":{\"nb\":\"Organet\"},\"kind\":\"agency\",\"orgnr\":\"930000035\",";
        put(BODY, number + body + "}");
        put(OTHER, number + other + "}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "to":"2010"        | "to":"2019"
                    "confirmed":"2026" | "confirmed":"2026"
                    "from":"2010"      | "confirmed":"2026"
                    """)
    void where_that_does_not_tell_two_apart_both_are_named(String body, String other) {
        share(body, other);

        var problem = Api.get(ROOT + "organizations/orgnr:930000035").problem(409, "ambiguous-identifier");
        assertThat(hrefsIn(problem)).containsExactly(ROOT + BODY, ROOT + OTHER);
        assertThat(problem.at("/candidates/0/type").asText()).isEqualTo("organization");
        assertThat(problem.at("/candidates/1/id").asText()).isEqualTo("identified-other");
    }

    @Test
    void what_has_no_times_is_told_apart_by_nothing() {
        for (var id : List.of("identified-source", "identified-source-2")) {
            put(
                    "sources/" + id,
                    "{\"title\":{\"nb\":\"T\"},\"kind\":\"book\",\"identifiers\":{\"issn\":\"9900-0016\"}}");
        }

        var problem = Api.get(ROOT + "sources/issn:9900-0016").problem(409, "ambiguous-identifier");
        assertThat(hrefsIn(problem)).hasSize(2);
    }

    private void put(String address, String body) {
        Api.write("PUT", ROOT + address, body, "If-None-Match", "*").is(201);
        made.add(address);
    }

    private static List<String> hrefsIn(JsonNode problem) {
        return StreamSupport.stream(problem.get("candidates").spliterator(), false)
                .map(candidate -> candidate.get("href").asText())
                .toList();
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
