package no.innovasjonsbase.exchange.upload;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import no.innovasjonsbase.platform.problem.Problem;

/** Limits the decompressed size and the compression ratio of an upload, against zip bombs. */
final class LimitedInputStream extends FilterInputStream {
    /** Small copies may be as repetitive as they like. */
    private static final long ALWAYS_ALLOWED = 8 << 20;

    private final long packed;
    private final ImportSettings settings;
    private long unpacked;

    LimitedInputStream(InputStream unpacking, long packed, ImportSettings settings) {
        super(unpacking);
        this.packed = packed;
        this.settings = settings;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /** @throws Problem content-too-large (413) */
    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        var count = in.read(into, from, length);
        unpacked += Math.max(count, 0);
        if (unpacked > settings.maxSize().asLongValue()) {
            throw ImportLimits.tooLarge(settings);
        }
        if (unpacked > ALWAYS_ALLOWED && unpacked / packed >= settings.maxCompressionRatio()) {
            throw ImportLimits.tooRepetitive(settings);
        }
        return count;
    }
}
