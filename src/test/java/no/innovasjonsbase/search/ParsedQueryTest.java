package no.innovasjonsbase.search;

import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import no.innovasjonsbase.search.query.ParsedQuery;
import no.innovasjonsbase.search.words.TextAnalyzer;

import static org.assertj.core.api.Assertions.assertThat;

/** How questions are read: words, "phrases", beginnings* and -unwanted words. */
class ParsedQueryTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    kultur for læring        | WORD kultur, WORD læring
                    "fast learning"          | PHRASE fast learning
                    “fast learning”          | PHRASE fast learning
                    «fast learning» rask     | PHRASE fast learning, WORD rask
                    „fast learning”          | PHRASE fast learning
                    -«fast learning» rask    | -PHRASE fast learning, WORD rask
                    "kultur"                 | PHRASE kultur
                    kult* -offentlig         | PREFIX kult, -WORD offentlig
                    974 761 076              | WORD 974761076
                    orgnr 974 761 076        | WORD orgnr, WORD 974761076
                    30 2019 2020             | WORD 30, WORD 2019, WORD 2020
                    «kultur                  | WORD kultur
                    """)
    void a_question_is_read(String text, String terms) {
        assertThat(ParsedQuery.of(text, TextAnalyzer.known()).terms().stream()
                        .map(term ->
                                (term.isUnwanted() ? "-" : "") + term.kind() + " " + String.join(" ", term.words()))
                        .collect(Collectors.joining(", ")))
                .isEqualTo(terms);
    }
}
