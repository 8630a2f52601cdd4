package no.innovasjonsbase.platform.http.request;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a request says of content codings (RFC 9110, section 12.5.3). */
public final class AcceptEncoding {
    private static final Pattern WHITE_SPACE = Pattern.compile("[ \t]+");
    private static final Pattern GZIP = Pattern.compile("(x-)?gzip(;.*)?");
    private static final Pattern REFUSED = Pattern.compile(".*;q=0(\\.0*)?");

    private AcceptEncoding() {}

    /** Whether a request takes gzip by its {@code Accept-Encoding}, null where it has none. */
    public static boolean takesGzip(String acceptEncoding) {
        return acceptEncoding != null && (beginsWithGzip(acceptEncoding) || isGzipAmong(acceptEncoding));
    }

    /** Whether gzip comes first and no coding has a weight, as most clients write it. */
    private static boolean beginsWithGzip(String acceptEncoding) {
        return acceptEncoding.startsWith("gzip")
                && (acceptEncoding.length() == "gzip".length() || acceptEncoding.charAt("gzip".length()) == ',')
                && acceptEncoding.indexOf(';') < 0;
    }

    private static boolean isGzipAmong(String acceptEncoding) {
        return Arrays.stream(acceptEncoding.split(","))
                .map(coding -> WHITE_SPACE.matcher(coding).replaceAll("").toLowerCase(Locale.ROOT))
                .filter(coding -> GZIP.matcher(coding).matches())
                .anyMatch(coding -> !REFUSED.matcher(coding).matches());
    }
}
