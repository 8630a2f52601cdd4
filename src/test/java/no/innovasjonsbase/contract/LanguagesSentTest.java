package no.innovasjonsbase.contract;

import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Languages as registers and editors send them: under other names of theirs, with nulls, and with regions. */
@ApplicationTest
class LanguagesSentTest {
    private final String address = "/api/v1/topics/languages-" + UUID.randomUUID();

    /** Others hold lists against an order that knows the languages of the seed alone. */
    @AfterEach
    void delete() {
        Api.write("DELETE", address, null, "If-Match", "*");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"no":"X","nb":null,"nn":null}  | {"nb":"X"}
                    {"nb":null,"no":"X"}            | {"nb":"X"}
                    {"nob":"X","nno":"Y","eng":"Z"} | {"nb":"X","nn":"Y","en":"Z"}
                    {"NB":"X","nn-no":"Y"}          | {"nb":"X","nn-NO":"Y"}
                    {"sma":"X","sme":"Y"}           | {"se":"Y","sma":"X"}
                    {"nn":null,"no-nynorsk":"X"}    | {"nn":"X"}
                    """)
    void are_kept_under_their_shortest_tag(String sent, String kept) {
        var answer = Api.write("PUT", address, "{\"label\":" + sent + "}").is(201);

        assertThat(answer.json().get("label").toString()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"no":"X","nb":"Y"}     | /label       | no means nb
                    {"Norsk":"X"}           | /label/Norsk | nb for bokmål
                    {"nb_NO":"X"}           | /label/nb_NO | as nb-NO
                    {"nb":"X","English":""} | /label/English | en for English
                    {"nb":null}             | /label       | at least one language
                    {"de":"X","deu":"Y"}    | /label       | deu means de
                    {"en-GB":"X","en-gb":"Y"} | /label     | en-gb means en-GB
                    {"nb":"X","Norsk":null} | /label/Norsk | nb for bokmål
                    {"nb":"X","a/~b":null}  | /label/a~1~0b | nb for bokmål
                    {"mul":"X"}             | /label/mul   | nb for bokmål
                    {"zxx":"X"}             | /label/zxx   | nb for bokmål
                    """)
    void are_refused_with_the_code_to_use(String sent, String pointer, String said) {
        var problem = Api.write("PUT", address, "{\"label\":" + sent + "}", "Accept-Language", "en")
                .problem(422, "invalid-entry");

        assertThat(problem.at("/errors/0/pointer").asText()).isEqualTo(pointer);
        assertThat(problem.at("/errors/0/detail").asText()).contains(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"label":{"no":""}}                         | /label/no
                    {"label":{"nob":5}}                         | /label/nob
                    {"label":{"NB":"a\\nb"}}                     | /label/NB
                    {"label":{"en":"A","nno":"\\u202eB"}}        | /label/nno
                    {"label":{"nb":"A"},"altLabels":{"no":[""]}} | /altLabels/no/0
                    {"label":{"nb":"A"},"definition":{"no":" "}} | /definition/no
                    {"label":{"nb":"A","Norsk":null}}           | /label/Norsk
                    """)
    void are_told_where_they_were_sent(String body, String pointer) {
        assertThat(Api.write("PUT", address, body)
                        .problem(422, "invalid-entry")
                        .at("/errors/0/pointer")
                        .asText())
                .isEqualTo(pointer);
        Api.write("PUT", address, "{\"label\":{\"nb\":\"A\"}}").is(201);
        assertThat(Api.write("PATCH", address, body, "If-Match", "*")
                        .problem(422, "invalid-entry")
                        .at("/errors/0/pointer")
                        .asText())
                .isEqualTo(pointer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"no":"Ny"}             | {"nb":"Ny","en":"Old"}
                    {"eng":null}            | {"nb":"Gammel"}
                    {"no":null,"nb":"Ny"}   | {"nb":"Ny","en":"Old"}
                    {"nob":null,"nn":"Ny"}  | {"nn":"Ny","en":"Old"}
                    """)
    void are_changed_under_every_name_of_theirs(String patch, String kept) {
        Api.write("PUT", address, "{\"label\":{\"nb\":\"Gammel\",\"en\":\"Old\"}}")
                .is(201);

        var answer = Api.write("PATCH", address, "{\"label\":" + patch + "}", "If-Match", "*")
                .ok();

        assertThat(answer.json().get("label").toString()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"nn-NO, nn", "nno, nn", "no, nb", "en-GB, en", "de, nb"})
    void are_found_by_a_reader_who_names_a_region(String lang, String served) {
        Api.write("PUT", address, "{\"label\":{\"nb\":\"b\",\"nn\":\"n\",\"en\":\"e\"}}")
                .is(201);

        assertThat(Api.json(address + "?lang=" + lang).get("label").fieldNames().next())
                .isEqualTo(served);
    }
}
