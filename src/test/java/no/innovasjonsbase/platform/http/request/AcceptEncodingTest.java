package no.innovasjonsbase.platform.http.request;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AcceptEncodingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    gzip                | true
                    gzip, br            | true
                    br, GZIP            | true
                    x-gzip              | true
                    gzip;q=0.5          | true
                    br,\tgzip          | true
                    br                  | false
                    identity            | false
                    gzipped             | false
                    gzip;q=0            | false
                    gzip; q=0.000       | false
                    gzip;\tq=0         | false
                    gzip\t;\tq=0      | false
                    br, gzip;q=0        | false
                    """)
    void gzip_is_taken_where_it_is_named_and_not_refused(String header, boolean isTaken) {
        assertThat(AcceptEncoding.takesGzip(header)).isEqualTo(isTaken);
    }

    @Test
    void without_the_header_there_is_no_coding() {
        assertThat(AcceptEncoding.takesGzip(null)).isFalse();
    }
}
