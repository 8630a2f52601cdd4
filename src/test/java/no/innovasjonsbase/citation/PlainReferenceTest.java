package no.innovasjonsbase.citation;

import java.util.Locale;
import java.util.stream.IntStream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A reference is one line, as APA 7 has it. */
class PlainReferenceTest {
    private static final String TALK =
            """
            {"id": "talk-x", "type": "speech", "title": "Leading innovation", "event-title": "Topplederkonferansen",
             "event-place": "Oslo", "URL": "https://base.example.no/id/talk/x",
             "author": [{"family": "Holte", "given": "Hans-Christian Odd"}, {"literal": "Difi"}],
             "issued": {"date-parts": [[2018, 3, 19]]}}""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    nb | Holte, H.-C. O., & Difi (2018, 19. mars). Leading innovation. Topplederkonferansen, Oslo. https://base.example.no/id/talk/x
                    nn | Holte, H.-C. O., & Difi (2018, 19. mars). Leading innovation. Topplederkonferansen, Oslo. https://base.example.no/id/talk/x
                    en | Holte, H.-C. O., & Difi (2018, March 19). Leading innovation. Topplederkonferansen, Oslo. https://base.example.no/id/talk/x
                    """)
    void a_talk_is_cited_with_its_day_and_its_place(String language, String reference) {
        assertThat(PlainReference.of(item(TALK), Locale.forLanguageTag(language)))
                .isEqualTo(reference);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    [[2018]]                      | (2018)
                    [[2018, 3]]                   | (2018, March)
                    [[2018, 3, 19], [2018, 3, 20]] | (2018, March 19–March 20)
                    [[2018, 12], [2019, 1]]       | (2018–2019)
                    []                            | (n.d.)
                    """)
    void a_date_is_as_exact_as_it_is_known(String parts, String date) {
        var reference = "{\"id\": \"x\", \"type\": \"webpage\", \"issued\": {\"date-parts\": %s}}".formatted(parts);

        assertThat(PlainReference.of(item(reference), Locale.ENGLISH)).isEqualTo("x. " + date + ".");
    }

    @Test
    void a_title_without_an_author_comes_first_and_a_version_after_it() {
        var item = item(
                """
                {"id": "topic-x", "type": "webpage", "title": "Hva nå?", "container-title": "Innovasjonsbase", "version": "3",
                 "DOI": "10.1/x"}""");

        assertThat(PlainReference.of(item, Locale.forLanguageTag("nn")))
                .isEqualTo("Hva nå? (versjon 3). (u.å.). Innovasjonsbase. https://doi.org/10.1/x");
    }

    @Test
    void of_many_authors_the_last_is_named() {
        var item = item(TALK);
        var authors = item.json().putArray("author");
        IntStream.rangeClosed(1, 30).forEach(number -> authors.addObject().put("literal", "A" + number));

        assertThat(PlainReference.of(item, Locale.ENGLISH))
                .startsWith("A1, A2, ")
                .contains("A19, … A30 (2018");
    }

    @ParameterizedTest
    @MethodSource("no.innovasjonsbase.citation.UglyNames#all")
    void whatever_a_title_says_it_is_one_line(String text) {
        assertThat(PlainReference.of(UglyNames.itemCalled(text), Locale.ENGLISH))
                .doesNotContain("\n", "\r");
    }

    private static CslItem item(String json) {
        try {
            return new CslItem(new ObjectMapper().readValue(json, ObjectNode.class));
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
