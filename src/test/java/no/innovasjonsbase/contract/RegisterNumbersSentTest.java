package no.innovasjonsbase.contract;

import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Numbers and ids as registers print them: with spaces, and as web addresses. */
@ApplicationTest
class RegisterNumbersSentTest {
    private final String id = "numbers-" + UUID.randomUUID();

    @AfterEach
    void delete() {
        Api.write("DELETE", "/api/v1/organizations/" + id, null, "If-Match", "*");
        Api.write("DELETE", "/api/v1/speakers/" + id, null, "If-Match", "*");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /orgnr                | 974 760 673                              | 974760673
                    /orgnr                | 974\u00a0760\u00a0673                    | 974760673
                    /orgnr                | NO 974 760 673 MVA                       | 974760673
                    /orgnr                | no974760673mva                           | 974760673
                    /identifiers/ror      | https://ror.org/01xtthb56                | 01xtthb56
                    /identifiers/ror      | ror.org/01XTTHB56                        | 01xtthb56
                    /identifiers/ror      | https://ror.org/01xtthb56?lang=nb        | 01xtthb56
                    /identifiers/wikidata | q42                                      | Q42
                    /identifiers/wikidata | https://m.wikidata.org/wiki/Q42#P31      | Q42
                    /country              | no                                       | NO
                    /identifiers/wikidata | https://www.wikidata.org/wiki/Q42        | Q42
                    /identifiers/wikidata | http://www.wikidata.org/entity/Q42       | Q42
                    """)
    void of_organizations_are_kept_as_the_registers_keep_them(String pointer, String sent, String kept) {
        var answer = Api.write("PUT", "/api/v1/organizations/" + id, organization(pointer, sent))
                .is(201);

        assertThat(answer.json().at(pointer).asText()).isEqualTo(kept);
        Api.write("DELETE", "/api/v1/organizations/" + id, null, "If-Match", "*")
                .is(204);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /orgnr                | 974 760 674       | check digit
                    /orgnr                | 974-760-673       | check digit
                    /orgnr                | NO 974 760 674 MVA | check digit
                    /identifiers/ror      | 01xtthb57         | check digits
                    /identifiers/ror      | 01xttlb56         | check digits
                    /identifiers/wikidata | P31               | Q42
                    /country              | Norge             | ISO 3166
                    /country              | UK                | GB
                    /country              | XX                | ISO 3166
                    """)
    void of_organizations_are_refused_in_words(String pointer, String sent, String said) {
        requireRefused("/api/v1/organizations/" + id, organization(pointer, sent), pointer, said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-0002-1825-0097",
                "0000000218250097",
                "https://orcid.org/0000-0002-1825-0097",
                "http://orcid.org/0000-0002-1825-0097/",
                "orcid.org/0000-0002-1825-0097",
                "https://orcid.org/0000-0002-1825-0097?lang=en",
                "0000\u20130002\u20131825\u20130097",
                " 0000 0002 1825 0097"
            })
    void an_orcid_is_kept_as_its_digits(String sent) {
        var answer = Api.write("PUT", "/api/v1/speakers/" + id, speaker(sent)).is(201);

        assertThat(answer.json().at("/identifiers/orcid").asText()).isEqualTo("0000-0002-1825-0097");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-0002-1825-0098",
                "0000-0002-1825-009X",
                "1825-0097",
                "https://example.org/0000-0002-1825-0097"
            })
    void an_orcid_whose_check_digit_is_wrong_is_refused_in_words(String sent) {
        requireRefused("/api/v1/speakers/" + id, speaker(sent), "/identifiers/orcid", "ORCID iD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"991825827", "991%20825%20827", "991+825+827", "991%C2%A0825%C2%A0827", "NO991825827MVA"})
    void are_found_by_filters(String number) {
        assertThat(Api.json("/api/v1/organizations?orgnr=" + number).get("items"))
                .isNotEmpty();
    }

    private static void requireRefused(String address, String body, String pointer, String said) {
        var problem = Api.write("PUT", address, body, "Accept-Language", "en").problem(422, "invalid-entry");

        assertThat(problem.at("/errors/0/pointer").asText()).isEqualTo(pointer);
        assertThat(problem.at("/errors/0/detail").asText()).contains(said).doesNotContain("^", "[0-9]");
    }

    private static String organization(String pointer, String value) {
        var name = pointer.substring(pointer.lastIndexOf('/') + 1);
        var property = "\"" + name + "\":\"" + value + "\"";
        return "{\"name\":{\"nb\":\"Nummerert\"},\"kind\":\"agency\","
                + (pointer.startsWith("/identifiers") ? "\"identifiers\":{" + property + "}" : property) + "}";
    }

    private static String speaker(String orcid) {
        return "{\"name\":\"Nummerert Person\",\"identifiers\":{\"orcid\":\"" + orcid + "\"}}";
    }
}
