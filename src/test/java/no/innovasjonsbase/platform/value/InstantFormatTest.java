package no.innovasjonsbase.platform.value;

import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import no.innovasjonsbase.platform.problem.Message;

import static org.assertj.core.api.Assertions.assertThat;

class InstantFormatTest {
    @ParameterizedTest
    @CsvSource({
        "2026-01-01T00:00:00Z, 2026-01-01T00:00:00Z",
        "2026-01-01T00:00:00+02:00, 2025-12-31T22:00:00Z",
        "2026-01-01T12:30:00.123456789-01:00, 2026-01-01T13:30:00.123456789Z"
    })
    void an_instant_is_read_wherever_it_was_written(String text, Instant instant) {
        assertThat(InstantFormat.find(text)).contains(instant);
        assertThat(InstantFormat.faultOf(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01T00:00:00 02:00, instant.space 2026-01-01T00:00:00%2B02:00",
        "2026-01-01T00:00:00, instant.no-offset 2026-01-01T00:00:00Z",
        "2026-01-01, instant.no-time 2026-01-01T12:00:00Z",
        "2026-01-01 00:00:00, instant.no-t 2026-01-01T00:00:00Z",
        "2026-01-01T24:00:00Z, instant.no-such-time 24:00:00",
        "2026-01-01T12:60:00Z, instant.no-such-time 12:60:00",
        "2019-02-29T12:00:00Z, date.no-leap-day 2019",
        "2019-2-9T12:00:00Z, date.two-digits 2019-02-09",
        "2026-01-01T12:30, instant.no-offset 2026-01-01T12:30:00Z",
        "2026-01-01 12:30, instant.no-t 2026-01-01T12:30:00Z",
        "2026-01-01 9:30, instant.no-t 2026-01-01T09:30:00Z",
        "2026-01-01 12:00:00+01:00, instant.no-t 2026-01-01T12:00:00+01:00",
        "2026-01-01t12:00:00 01:00, instant.no-t 2026-01-01T12:00:00%2B01:00",
        "2026-01-01 24:00, instant.no-such-time 24:00",
        "2026-01-01T12:30Z, instant.incomplete 2026-01-01T12:30:00Z",
        "2026-01-01T9:30:00Z, instant.incomplete 2026-01-01T09:30:00Z",
        "2026-01-01T12:30 01:00, instant.space 2026-01-01T12:30:00%2B01:00",
        "2026-01-01T12:00:00+25:00,",
        "yesterday,",
        "1767225600,"
    })
    void what_is_nearly_one_is_refused_for_its_reason(String text, String fault) {
        assertThat(InstantFormat.find(text)).isEmpty();
        assertThat(InstantFormat.faultOf(text).map(InstantFormatTest::shown))
                .isEqualTo(java.util.Optional.ofNullable(fault));
    }

    private static String shown(Message message) {
        return (message.key() + " " + String.join(" ", message.values().values())).strip();
    }
}
