package no.innovasjonsbase.citation;

import java.io.StringReader;
import java.util.List;

import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.ParseException;
import org.jbibtex.TokenMgrException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** BibTeX is read back by a parser of others, and says what it was written of. */
class BibtexTest {
    @ParameterizedTest
    @MethodSource("no.innovasjonsbase.citation.UglyNames#all")
    void whatever_a_title_says_comes_back(String text) throws ParseException {
        var read = parse(Bibtex.of(List.of(UglyNames.itemCalled(text), UglyNames.itemCalled("next"))));

        var entry = read.getEntries().values().iterator().next();
        var plain = CslItem.onOneLine(text);
        for (var field : List.of("title", "institution", "abstract", "note")) {
            assertThat(plainOf(entry.getField(new Key(field)).toUserString()))
                    .as(field)
                    .isEqualTo(plain);
        }
    }

    @Test
    void names_are_parted_where_it_is_known_how() throws ParseException {
        var item = UglyNames.itemCalled("Torfing and Sons, Ltd.");

        assertThat(Bibtex.of(List.of(item)))
                .contains("author = {{Torfing and Sons, Ltd.}, {Torfing and Sons, Ltd.} and {Torfing and Sons, Ltd.}}");
    }

    @Test
    void a_family_name_of_several_words_that_stands_alone_is_kept_together() {
        var item = UglyNames.itemCalled("x");
        item.json().putArray("author").addObject().put("family", "Dalai Lama");

        assertThat(Bibtex.of(List.of(item))).contains("author = {{Dalai Lama}}");
    }

    @Test
    void a_date_is_as_exact_as_it_is_known() {
        var item = UglyNames.itemCalled("x");
        item.json()
                .putObject("issued")
                .putArray("date-parts")
                .addArray()
                .add(2018)
                .add(3);

        assertThat(Bibtex.of(List.of(item)))
                .contains("year = {2018},\n  month = mar,\n")
                .doesNotContain("day =");
    }

    static BibTeXDatabase parse(String bibtex) throws ParseException {
        try {
            return new BibTeXParser().parseFully(new StringReader(bibtex));
        } catch (TokenMgrException unreadable) {
            throw new AssertionError(bibtex, unreadable);
        }
    }

    /** What LaTeX sets of a field; the parser of others knows no emoji. */
    private static String plainOf(String latex) {
        return latex.replaceAll("^\\{(.*)\\}$", "$1")
                .replace("\\textbraceleft{}", "\ue000")
                .replace("\\textbraceright{}", "\ue001")
                .replace("\\textbackslash{}", "\ue002")
                .replace("\\textasciitilde{}", "~")
                .replace("\\textasciicircum{}", "^")
                .replaceAll("\\\\([%&#_$])", "$1")
                .replace('\ue000', '{')
                .replace('\ue001', '}')
                .replace('\ue002', '\\');
    }
}
