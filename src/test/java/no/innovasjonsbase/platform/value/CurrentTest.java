package no.innovasjonsbase.platform.value;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CurrentTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # today    | from       | to         | confirmed  | current
            2026-11-29 |            |            |            | unknown
            2026-11-29 | 2008       |            |            | unknown
            2026-11-29 | 2008       |            | 2020       | yes
            2026-11-29 |            |            | 2020       | yes
            2026-11-29 | 2008       | 2019-12-31 |            | no
            2026-11-29 | 2008       | 2019-12-31 | 2015       | no
            2026-11-29 |            | 2019       |            | no
            2026-11-29 | 2008       | 2026-11-28 |            | no
            2026-11-29 | 2008       | 2026-11-29 |            | yes
            2026-11-29 | 2008       | 2026       |            | yes
            2026-11-29 |            | 2030       |            | yes
            2026-11-29 | 2026-11-30 |            |            | no
            2026-11-29 | 2026-11-30 | 2030       |            | no
            2026-11-29 | 2026-12    |            | 2026-12    | no
            2026-11-29 | 2026-11-29 | 2030       |            | yes
            2026-11-29 | 2026       | 2030       |            | yes
            """)
    void today_what_was_confirmed_goes_on(LocalDate today, String from, String to, String confirmed, String current) {
        assertThat(Current.Day.today(today).of(date(from), date(to), date(confirmed)))
                .isEqualTo(named(current));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # day      | from       | to         | confirmed  | current
            2012-01-01 |            |            |            | unknown
            2007-12-31 | 2008       | 2019-12-31 |            | no
            2008-01-01 | 2008       | 2019-12-31 |            | yes
            2019-12-31 | 2008       | 2019-12-31 |            | yes
            2020-01-01 | 2008       | 2019-12-31 |            | no
            2012-01-01 |            | 2019-12-31 |            | unknown
            2012-01-01 | 2008       |            |            | unknown
            2012-01-01 | 2008       |            | 2012       | yes
            2012-12-31 | 2008       |            | 2012       | yes
            2013-01-01 | 2008       |            | 2012       | unknown
            2007-12-31 | 2008       |            | 2012       | no
            2012-01-01 |            |            | 2015       | unknown
            """)
    void as_of_a_day_only_times_that_reach_it_tell(
            LocalDate day, String from, String to, String confirmed, String current) {
        assertThat(Current.Day.asOf(day).of(date(from), date(to), date(confirmed)))
                .isEqualTo(named(current));
    }

    private static PartialDate date(String text) {
        return text == null ? null : PartialDate.of(text);
    }

    private static Current named(String name) {
        return Current.valueOf(name.toUpperCase(java.util.Locale.ROOT));
    }
}
