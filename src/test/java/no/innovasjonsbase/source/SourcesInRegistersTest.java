package no.innovasjonsbase.source;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import no.innovasjonsbase.platform.view.JsonName;
import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What sources are called in registers, who published them and when, and on which terms they may be used. */
@ApplicationTest
@Tag("database")
class SourcesInRegistersTest {
    private static final String SOURCE = "/api/v1/sources/in-registers";
    private static final String PUBLISHER = "/api/v1/organizations/publisher-of-sources";

    @BeforeEach
    void create() {
        Api.write("PUT", PUBLISHER, "{\"name\":{\"nb\":\"Utgiveren\"},\"kind\":\"agency\"}", "If-None-Match", "*")
                .is(201);
        Api.write("PUT", SOURCE, "{\"title\":{\"nb\":\"Kilden\"},\"kind\":\"report\"}", "If-None-Match", "*")
                .is(201);
    }

    @AfterEach
    void delete() {
        Api.write("DELETE", SOURCE, null, "If-Match", "*").is(204);
        Api.write("DELETE", PUBLISHER, null, "If-Match", "*").is(204);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            doi        | 10.1787/276aaca8-en                        | 10.1787/276aaca8-en
            doi        | https://doi.org/10.1787/276AACA8-EN        | 10.1787/276aaca8-en
            doi        | doi:10.1787/276aaca8-en                    | 10.1787/276aaca8-en
            doi        | http://dx.doi.org/10.1002/(SICI)1097-4571  | 10.1002/(sici)1097-4571
            isbn       | 978-82-7283-512-4                          | 9788272835124
            isbn       | ISBN 978 82 7283 512 4                     | 9788272835124
            isbn       | 0-306-40615-2                              | 9780306406157
            isbn       | 080442957x                                 | 9780804429573
            issn       | 0029-1285                                  | 0029-1285
            issn       | ISSN 00291285                              | 0029-1285
            issn       | 2434-561x                                  | 2434-561X
            urn        | URN:NBN:no-nb_digibok_2010110208052        | urn:nbn:no-nb_digibok_2010110208052
            kudos      | 44562                                      | 44562
            kudos      | https://kudos.dfo.no/dokument/44562/tittel | 44562
            stortinget | 79384                                      | 79384
            stortinget | Inns-202021-143S                           | inns-202021-143s
            """)
    void numbers_are_kept_as_the_registers_keep_them(String register, String sent, String kept) {
        var answer = patch("{\"identifiers\":{\"%s\":\"%s\"}}".formatted(register, sent));

        assertThat(answer.ok().json().at("/identifiers/" + register).asText()).isEqualTo(kept);
        var same = "{\"identifiers\":{\"%s\":\"%s\"}}".formatted(register, kept);
        assertThat(patch(same).json().get("meta")).isEqualTo(answer.json().get("meta"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            doi        | 11.1787/x                   | DOI
            doi        | 10.1787                     | DOI
            doi        | https://example.org/10.1/x  | DOI
            isbn       | 9788272835125               | check digit
            isbn       | 0306406153                  | check digit
            isbn       | 1234567890123               | check digit
            issn       | 0029-1286                   | check digit
            issn       | 0029128                     | check digit
            urn        | nbn:no-1                    | RFC 8141
            urn        | urn:x:y                     | RFC 8141
            kudos      | 0                           | Kudos
            kudos      | https://example.org/44562   | Kudos
            stortinget | Innst. 143 S (2020-2021)    | Stortinget
            """)
    void what_is_no_number_of_a_register_is_refused_in_words(String register, String sent, String said) {
        requireRefused("{\"identifiers\":{\"%s\":\"%s\"}}".formatted(register, sent), "/identifiers/" + register, said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            2018                      | 2018
            2018-03                   | 2018-03
            2018-03-19                | 2018-03-19
            2018-03-19T08:30          | 2018-03-19
            2018-03-19T23:59:60Z      | 2018-03-19
            2018-03-19t08:30:00.123Z  | 2018-03-19
            2018-03-19 08:30:00+01:00 | 2018-03-19
            2018-03-19T23:30:00-0800  | 2018-03-19
            """)
    void a_source_that_was_published_at_a_time_was_published_on_that_day(String sent, String kept) {
        assertThat(patch("{\"published\":\"%s\"}".formatted(sent))
                        .ok()
                        .json()
                        .get("published")
                        .asText())
                .isEqualTo(kept);
        assertThat(Api.json("/api/v1/sources?ids=in-registers&from=2018-03&to=2018-03")
                        .get("items"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            2018-02-30T08:30     | There is no day 30
            2018-03-19T25:00     | date
            2018-03-19T08        | date
            2018-03T08:30        | date
            2018-3-19T08:30      | date
            """)
    void a_time_that_there_is_not_is_refused(String sent, String said) {
        requireRefused("{\"published\":\"%s\"}".formatted(sent), "/published", said);
        // Only where a source was published is a time taken.
        requireRefused("{\"accessed\":\"2018-03-19T08:30:00Z\"}", "/accessed", "2018-03-19");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            NLOD-2.0                                  | NLOD-2.0
            nlod-2.0                                  | NLOD-2.0
            cc-by-4.0                                 | CC-BY-4.0
            https://data.norge.no/nlod/no/2.0         | https://data.norge.no/nlod/no/2.0
            https://example.org:443/vilkår            | https://example.org/vilk%C3%A5r
            """)
    void a_licence_is_one_of_spdx_or_an_address(String sent, String kept) {
        assertThat(patch("{\"licence\":\"%s\"}".formatted(sent))
                        .ok()
                        .json()
                        .get("licence")
                        .asText())
                .isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            NLOD            | SPDX
            NLOD 2.0        | SPDX
            © NTB           | SPDX
            ftp://example.org/terms | https://
            https://        | host
            """)
    void any_other_licence_is_refused(String sent, String said) {
        requireRefused("{\"licence\":\"%s\"}".formatted(sent), "/licence", said);
    }

    @Test
    void the_publisher_is_an_organization_that_stays_while_it_is_named() {
        var source = patch("{\"publishedBy\":{\"id\":\"publisher-of-sources\"},\"publisher\":\"UTGIVEREN\"}")
                .ok()
                .json();

        assertThat(source.at("/publishedBy/href").asText()).isEqualTo(PUBLISHER);
        assertThat(source.get("publisher").asText()).isEqualTo("UTGIVEREN");
        assertThat(Api.json(SOURCE + "?expand=publishedBy")
                        .at("/publishedBy/name/nb")
                        .asText())
                .isEqualTo("Utgiveren");
        Api.write("DELETE", PUBLISHER, null, "If-Match", "*").problem(409, "entry-in-use");
        requireRefused("{\"publishedBy\":{\"id\":\"finnes-ikke\",\"href\":null}}", "/publishedBy/id", "organizations");
        // Sources and organizations may refer to each other, and sources come first.
        var trailer = Api.get("/api/v1/export")
                .ok()
                .text()
                .lines()
                .reduce((a, b) -> b)
                .orElseThrow();
        assertThat(trailer.indexOf("\"sources\"")).isLessThan(trailer.indexOf("\"organizations\""));
        patch("{\"publishedBy\":null}").ok();
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_is_taken_and_found(Source.Kind kind) {
        patch("{\"kind\":\"%s\"}".formatted(JsonName.of(kind))).ok();

        assertThat(Api.json("/api/v1/sources?ids=in-registers&kind=" + JsonName.of(kind))
                        .get("items"))
                .hasSize(1);
    }

    private static Api.Answer patch(String patch) {
        return Api.write("PATCH", SOURCE, patch, "If-Match", "*");
    }

    private static void requireRefused(String patch, String pointer, String said) {
        var fault = Api.write("PATCH", SOURCE, patch, "If-Match", "*", "Accept-Language", "en")
                .problem(422, "invalid-entry")
                .at("/errors/0");
        assertThat(fault.get("pointer").asText()).isEqualTo(pointer);
        assertThat(fault.get("detail").asText()).contains(said);
    }
}
