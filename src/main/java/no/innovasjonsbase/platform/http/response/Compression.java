package no.innovasjonsbase.platform.http.response;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** Content codings (RFC 9110, section 8.4.1): gzip, or none. The third step of an answer. */
final class Compression {
    static final String GZIP = "gzip";

    /** Below this gzip saves less than a packet. */
    static final int MIN_BYTES = 1400;

    private Compression() {}

    /** A representation compressed, where the request takes that and it is worth it. */
    static Representation compress(Representation plain, String acceptEncoding) {
        return plain.body().length >= MIN_BYTES && takesGzip(acceptEncoding)
                ? plain.in(GZIP, gzip(plain.body()))
                : plain;
    }

    /** Whether a request takes gzip by its {@code Accept-Encoding}, null where it has none. */
    static boolean takesGzip(String acceptEncoding) {
        return acceptEncoding != null
                && Arrays.stream(acceptEncoding.split(","))
                        .map(coding -> coding.replace(" ", "").toLowerCase(Locale.ROOT))
                        .filter(coding -> coding.matches("(x-)?gzip(;.*)?"))
                        .anyMatch(coding -> !coding.matches(".*;q=0(\\.0*)?$"));
    }

    private static byte[] gzip(byte[] body) {
        var compressed = new ByteArrayOutputStream(body.length / 3);
        try (var gzip = new GZIPOutputStream(compressed)) {
            gzip.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return compressed.toByteArray();
    }
}
