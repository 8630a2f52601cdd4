package no.innovasjonsbase.citation;

import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** RIS is lines of a tag and a value, and a value never begins another. */
class RisTest {
    private static final Pattern LINE = Pattern.compile("[A-Z][A-Z0-9]  - .*");

    @ParameterizedTest
    @MethodSource("no.innovasjonsbase.citation.UglyNames#all")
    void whatever_a_title_says_stays_in_its_line(String text) {
        var lines = lines(Ris.of(List.of(UglyNames.itemCalled(text), UglyNames.itemCalled("next"))));

        assertThat(lines).filteredOn(line -> line.startsWith("TY")).hasSize(2);
        assertThat(lines).filteredOn(line -> line.startsWith("ER")).hasSize(2);
        assertThat(lines.get(2)).isEqualTo("TI  - " + CslItem.onOneLine(text));
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

        assertThat(Ris.of(List.of(item))).contains("PY  - 2018\r\nDA  - 2018/03//\r\n");
    }

    /** The lines, each sure to be one of RIS, without the empty ones between records. */
    static List<String> lines(String ris) {
        assertThat(ris).endsWith("ER  - \r\n\r\n");
        var lines = List.of(ris.split("\r\n", -1)).stream()
                .filter(line -> !line.isEmpty())
                .toList();
        assertThat(lines).allMatch(line -> LINE.matcher(line).matches());
        return lines;
    }
}
