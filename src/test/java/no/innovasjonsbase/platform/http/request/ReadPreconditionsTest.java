package no.innovasjonsbase.platform.http.request;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response.Status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReadPreconditionsTest {
    private static final EntityTag TAG = new EntityTag("3-a-digest");
    private static final Instant MODIFIED = Instant.parse("2018-03-19T12:00:00.999Z");
    private static final String BEFORE = "Mon, 19 Mar 2018 11:59:59 GMT";
    private static final String THEN = "Mon, 19 Mar 2018 12:00:00 GMT";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "If-None-Match | \"3-a-digest\"             | 304",
                "If-None-Match | W/\"3-a-digest\"           | 304",
                "If-None-Match | \"other\", \"3-a-digest\"  | 304",
                "If-None-Match | \"other\",,\"3-a-digest\", | 304",
                "If-None-Match | *                          | 304",
                "If-None-Match | \"other\"                  | 200",
                "If-None-Match | \"\"                       | 200",
                "If-None-Match | \"*\"                      | 200",
                "If-None-Match | 3-a-digest                 | 200",
                "If-None-Match | \"3-a-digest               | 200",
                "If-None-Match | \"3-a\"                    | 200",
                "If-Match      | \"3-a-digest\"             | 200",
                "If-Match      | \"other\", \"3-a-digest\"  | 200",
                "If-Match      | *                          | 200",
                "If-Match      | \"*\"                      | 412",
                "If-Match      | W/\"3-a-digest\"           | 412",
                "If-Match      | \"other\"                  | 412",
                "If-Match      | 3-a-digest                 | 412",
            })
    void tags_are_compared_strongly_to_match_and_weakly_to_match_none(String header, String value, int status) {
        assertThat(statusFor(Map.of(header, value))).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "If-Modified-Since   | " + BEFORE + " | 200",
                "If-Modified-Since   | " + THEN + "   | 304",
                "If-Modified-Since   | Monday, 19-Mar-18 12:00:00 GMT | 304",
                "If-Modified-Since   | Mon Mar 19 12:00:00 2018 | 304",
                "If-Modified-Since   | Mon Mar 19 11:59:59 2018 | 200",
                "If-Modified-Since   | yesterday      | 200",
                "If-Modified-Since   | 2018-03-19T12:00:00Z | 200",
                "If-Unmodified-Since | " + BEFORE + " | 412",
                "If-Unmodified-Since | " + THEN + "   | 200",
                "If-Unmodified-Since | 0              | 200",
            })
    void times_are_compared_to_the_second_and_ignored_where_they_are_none(String header, String value, int status) {
        assertThat(statusFor(Map.of(header, value))).isEqualTo(status);
    }

    @Test
    void a_time_does_not_count_beside_a_tag() {
        assertThat(statusFor(Map.of("If-None-Match", "\"other\"", "If-Modified-Since", THEN)))
                .isEqualTo(200);
        assertThat(statusFor(Map.of("If-None-Match", "\"3-a-digest\"", "If-Modified-Since", BEFORE)))
                .isEqualTo(304);
        assertThat(statusFor(Map.of("If-Match", "\"3-a-digest\"", "If-Unmodified-Since", BEFORE)))
                .isEqualTo(200);
    }

    @Test
    void what_must_match_is_looked_at_before_what_must_not() {
        assertThat(statusFor(Map.of("If-Match", "\"other\"", "If-None-Match", "\"3-a-digest\"")))
                .isEqualTo(412);
        assertThat(statusFor(Map.of("If-Match", "*", "If-None-Match", "*"))).isEqualTo(304);
        assertThat(statusFor(Map.of("If-Unmodified-Since", BEFORE, "If-None-Match", "*")))
                .isEqualTo(412);
    }

    @Test
    void where_nothing_was_ever_changed_no_time_counts() {
        for (var header : List.of("If-Modified-Since", "If-Unmodified-Since")) {
            assertThat(ReadPreconditions.evaluate(Map.of(header, List.of(BEFORE)), TAG, null))
                    .isEmpty();
        }
    }

    private static int statusFor(Map<String, String> headers) {
        var lines = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, value) -> lines.put(name, List.of(value)));
        return ReadPreconditions.evaluate(lines, TAG, MODIFIED)
                .map(Status::getStatusCode)
                .orElse(200);
    }
}
