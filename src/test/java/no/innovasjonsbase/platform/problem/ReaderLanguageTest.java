package no.innovasjonsbase.platform.problem;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReaderLanguageTest {
    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "*", "*;q=0.1"})
    void who_asks_for_nothing_or_anything_reads_bokmal(String header) {
        assertThat(ReaderLanguage.of(header)).isEqualTo(ReaderLanguage.BOKMAL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    nb                                  | nb
                    nn                                  | nn
                    en                                  | en
                    NN                                  | nn
                    no                                  | nb
                    no-NO                               | nb
                    nb-NO                               | nb
                    nn-NO                               | nn
                    en-GB                               | en
                    en-US,en;q=0.9                      | en
                    nn,nb;q=0.9,en;q=0.8                | nn
                    nb;q=0.3, nn;q=0.7                  | nn
                    nb;q=0.300, nn;q=0.299, en;q=0.298  | nb
                    nn, nb                              | nn
                    se, nn;q=0.5                        | nn
                    da, en;q=0.1                        | en
                    fr, *;q=0.5                         | nb
                    nno, nob;q=0.9                      | nn
                    nob                                 | nb
                    nn_NO                               | nn
                    en_US, nb;q=0.5                     | en
                    ,, nn,                              | nn
                    da, en;q=0                          | nb
                    nb-NO,nb;q=0.9,no;q=0.8,nn;q=0.7,en-US;q=0.6,en;q=0.5 | nb
                    """)
    void the_best_of_nb_nn_and_en_is_read(String header, String language) {
        assertThat(ReaderLanguage.of(header)).hasToString(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"se", "da", "fr-FR, de;q=0.5", "nbx", "nynorsk"})
    void who_asks_for_other_languages_only_reads_english(String header) {
        assertThat(ReaderLanguage.of(header)).isEqualTo(ReaderLanguage.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    nn;q=0, en      | en
                    nb;q=0, nn      | nn
                    en;q=0.000, nb  | nb
                    no;q=0, en      | en
                    nn;q=0          | en
                    nn;q=0, *;q=0.1 | nb
                    """)
    void a_language_of_no_weight_is_not_read(String header, String language) {
        assertThat(ReaderLanguage.of(header)).hasToString(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nn;q=2", "nn;q=x", "nn;q=", ";;;", "å", "nn q=1", "nn-", "-", "-, -"})
    void who_can_not_be_read_reads_bokmal(String header) {
        assertThat(ReaderLanguage.of(header)).isEqualTo(ReaderLanguage.BOKMAL);
    }

    @Property
    void every_header_leads_to_nb_nn_or_en(@ForAll("headers") String header) {
        assertThat(ReaderLanguage.of(header))
                .isIn(ReaderLanguage.BOKMAL, ReaderLanguage.NYNORSK, ReaderLanguage.ENGLISH);
    }

    /** Anything, and what looks like headers most of the time. */
    @Provide
    Arbitrary<String> headers() {
        var parts = Arbitraries.of(
                "nb", "nn", "en", "no", "se", "*", "-", "x", "i", ",", ";", "q", "=", ";q=", "0", "1", ".", " ");
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(20),
                parts.list().ofMaxSize(12).map(some -> String.join("", some)));
    }
}
