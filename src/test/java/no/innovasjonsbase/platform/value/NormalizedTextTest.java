package no.innovasjonsbase.platform.value;

import java.text.Normalizer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NormalizedTextTest {
    @ParameterizedTest
    @CsvSource({
        "'Spør dem det gjelder – «først»…', 'Spør dem det gjelder – «først»…'",
        "'a\u0308pne', 'äpne'",
        "'inno\u00ADvasjon', 'innovasjon'",
        "'inno\u200Bvasjon', 'innovasjon'",
        "'inno\u200Dvasjon', 'innovasjon'",
        "'inno\u200Evasjon', 'innovasjon'",
        "' to\u00A0 ord ', 'to ord'",
    })
    void what_shows_nothing_is_left_out_and_letters_are_composed(String sent, String kept) {
        assertThat(NormalizedText.of(sent, false)).isEqualTo(kept);
    }

    @Test
    void every_character_is_composed_by_itself() {
        for (int character = 'a'; character < Character.MIN_SURROGATE; character++) {
            var text = "a" + (char) character + "b";
            assertThat(Normalizer.isNormalized(NormalizedText.of(text, false), Normalizer.Form.NFC))
                    .as("U+%04X", character)
                    .isTrue();
        }
    }
}
