package no.innovasjonsbase.platform.http.server;

import io.vertx.core.MultiMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is mended in the headers of every answer. */
class RequestLimitsFilterTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tue, 1 Dec 2026 00:07:20 GMT|Tue, 01 Dec 2026 00:07:20 GMT",
                "Wed, 9 Dec 2026 23:59:59 GMT|Wed, 09 Dec 2026 23:59:59 GMT",
                "Thu, 10 Dec 2026 00:00:00 GMT|Thu, 10 Dec 2026 00:00:00 GMT",
                "Tue, 01 Dec 2026 00:07:20 GMT|Tue, 01 Dec 2026 00:07:20 GMT"
            })
    void the_day_of_a_date_has_two_digits(String written, String sent) {
        var headers = MultiMap.caseInsensitiveMultiMap().add("Last-Modified", written);

        RequestLimitsFilter.padDay(headers);

        assertThat(headers.getAll("Last-Modified")).containsExactly(sent);
    }
}
