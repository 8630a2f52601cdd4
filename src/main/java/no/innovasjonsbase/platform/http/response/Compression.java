package no.innovasjonsbase.platform.http.response;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

import no.innovasjonsbase.platform.http.request.AcceptEncoding;

/** Content codings (RFC 9110, section 8.4.1): gzip, or none. The third step of an answer. */
final class Compression {
    static final String GZIP = "gzip";

    /** Below this gzip saves less than a packet. */
    static final int MIN_BYTES = 1400;

    private Compression() {}

    /** A representation compressed, where the request takes that and it is worth it. */
    static Representation compress(Representation plain, String acceptEncoding) {
        return plain.body().length >= MIN_BYTES && AcceptEncoding.takesGzip(acceptEncoding)
                ? plain.in(GZIP, gzip(plain.body()))
                : plain;
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
