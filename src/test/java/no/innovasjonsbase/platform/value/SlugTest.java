package no.innovasjonsbase.platform.value;

import java.util.Locale;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SlugTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "7", "torfing-10", "topplederkonferansen-2018", "2018-03-19", "a-b-c"})
    void letters_digits_and_single_hyphens_are_a_slug(String text) {
        assertThat(Slug.isOne(text)).isTrue();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "-", "-a", "a-", "a--b", "A", "å", "a b", "a_b", "a.b", "a/b", "a\n", "\na", "a\u0000", "é", "١", "ａ"
            })
    void anything_else_is_none(String text) {
        assertThat(Slug.isOne(text)).isFalse();
    }

    @Test
    void eighty_characters_are_a_slug_and_one_more_is_none() {
        assertThat(Slug.isOne("a".repeat(Slug.MAX_LENGTH))).isTrue();
        assertThat(Slug.isOne("a".repeat(Slug.MAX_LENGTH + 1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    Topplederkonferansen 2018,              topplederkonferansen-2018
                    Åpning,                                 apning
                    Monica Mæland,                          monica-maeland
                    ØSTFOLD,                                ostfold
                    Nærings- og fiskeridepartementet,       naerings-og-fiskeridepartementet
                    Crème brûlée à la Çelik,                creme-brulee-a-la-celik
                    A\u030Apen,                             apen
                    Sámediggi Čáhcesuolu Đ Ŋ Ŧ Š Ž,         samediggi-cahcesuolu-d-n-t-s-z
                    Ǿrsted Ǽ,                               orsted-ae
                    Guðrún Þórsdóttir Łukasz Œuvre,         gudrun-thorsdottir-lukasz-oeuvre
                    Straße GROẞ,                            strasse-gross
                    Łukasz Żółć,                            lukasz-zolc
                    Nguyễn Thị Ánh,                         nguyen-thi-anh
                    IŞIL İnönü ışık,                        isil-inonu-isik
                    Ħal Għaxaq,                             hal-ghaxaq
                    Əli Ɓala,                               ali-bala
                    ＤＦＯ ﬁnans №5 x²,                       dfo-finans-no5-x2
                    inno\u00ADvasjon\u200B,                 innovasjon
                    O’Brien & Søn,                          o-brien-son
                    Мария Svendsen,                         svendsen
                    😀 Innovasjon,                           innovasjon
                    2018,                                   2018
                    «Fast learning» – og mer!,              fast-learning-og-mer
                    '  Meld. St. 30 (2019–2020)  ',         meld-st-30-2019-2020
                    """)
    void names_become_slugs(String words, String slug) {
        assertThat(Slug.of(words)).contains(slug);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "–", "中文", "١٢٣", "\ud800", "😀", "Μαρία Παπά", "山田花子", "Мария 2", "第3回", "\u200b", "…!"
            })
    void what_has_no_letter_to_keep_gives_none(String words) {
        assertThat(Slug.of(words)).isEmpty();
    }

    @Test
    void a_long_name_is_cut_at_the_end_of_a_word() {
        var words = "innovasjon ".repeat(20);

        assertThat(Slug.of(words))
                .contains("innovasjon-innovasjon-innovasjon-innovasjon-innovasjon-innovasjon-innovasjon");
    }

    @Test
    void a_word_that_ends_at_the_limit_stays_whole() {
        var first = "a".repeat(Slug.MAX_LENGTH - 2) + "-b";

        assertThat(Slug.of(first + " c")).contains(first);
    }

    @Test
    void a_single_word_beyond_the_limit_is_cut_in_the_middle() {
        assertThat(Slug.of("a".repeat(200))).contains("a".repeat(Slug.MAX_LENGTH));
    }

    @Property
    void every_string_gives_a_slug_or_none(@ForAll("anything") String words) {
        assertThat(Slug.of(words).filter(slug -> !Slug.isOne(slug))).isEmpty();
    }

    @Property
    void a_slug_gives_itself(@ForAll("anything") String words) {
        Slug.of(words).ifPresent(slug -> assertThat(Slug.of(slug)).contains(slug));
    }

    @Property
    void capitals_and_small_letters_give_the_same(@ForAll("norwegian") String words) {
        assertThat(Slug.of(words.toUpperCase(Locale.ROOT))).isEqualTo(Slug.of(words));
    }

    @Provide
    Arbitrary<String> anything() {
        return Arbitraries.oneOf(Arbitraries.strings().all().ofMaxLength(200), norwegian());
    }

    @Provide
    Arbitrary<String> norwegian() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars("æøåéüčđŋŧ0123456789 -–.,«»")
                .ofMaxLength(200);
    }
}
