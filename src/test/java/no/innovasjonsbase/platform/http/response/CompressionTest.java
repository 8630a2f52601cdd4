package no.innovasjonsbase.platform.http.response;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CompressionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                        | false",
                "gzip                    | true",
                "GZIP                    | true",
                "x-gzip                  | true",
                "br, gzip;q=0.5          | true",
                "gzip ; q=1.0            | true",
                "gzip;q=0                | false",
                "gzip; q=0.000           | false",
                "gzip;q=0.001            | true",
                "identity                | false",
                "br                      | false",
                "gzipped                 | false",
                "*                       | false",
                "*;q=0, identity         | false",
            })
    void only_who_names_gzip_gets_it(String acceptEncoding, boolean isZipped) {
        var plain = representation(Compression.MIN_BYTES);

        var sent = Compression.compress(plain, acceptEncoding);

        assertThat(sent.coding()).isEqualTo(isZipped ? "gzip" : null);
        assertThat(sent.tag().equals(plain.tag())).isEqualTo(!isZipped);
    }

    @Test
    void what_is_smaller_than_a_packet_is_not_compressed() {
        var small = representation(Compression.MIN_BYTES - 1);

        assertThat(Compression.compress(small, "gzip")).isSameAs(small);
    }

    @Test
    void what_is_compressed_holds_the_same_bytes() throws IOException {
        var plain = representation(10_000);

        var sent = Compression.compress(plain, "gzip");

        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(sent.body()))) {
            assertThat(unzipped.readAllBytes()).isEqualTo(plain.body());
        }
        assertThat(sent.body()).hasSizeLessThan(plain.body().length);
        assertThat(sent.languages()).isEqualTo(plain.languages());
    }

    private static Representation representation(int bytes) {
        return new Representation("x".repeat(bytes).getBytes(), "nb", false, null, null);
    }
}
