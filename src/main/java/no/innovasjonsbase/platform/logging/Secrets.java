package no.innovasjonsbase.platform.logging;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * API keys and tokens (JWT) that a caller put where none belongs, as into a path. They are neither logged nor told back, for
 * logs are kept and problems are passed on.
 */
public final class Secrets {
    static final String MASK = "***";

    /** What a token begins with: JSON in base64. */
    static final String TOKEN = "eyJ";

    /** A key, or as much of it as was sent, in any case, for case is all that is lost; and tokens. */
    private static final Pattern SECRET =
            Pattern.compile("(?i:ikb)_[0-9A-Za-z]{12}_[0-9A-Za-z]*+|" + TOKEN + "[0-9A-Za-z_.-]{20,}+");

    /** What secrets consist of may be encoded in an address all the same (RFC 3986, section 2.3). */
    private static final Pattern ENCODED = Pattern.compile("%(3[0-9]|[46][1-9a-fA-F]|[57][0-9aA]|5[fF]|2[dDeE])");

    private Secrets() {}

    /** A text with three asterisks in the place of each secret, also where that is percent-encoded; null as it is. */
    public static String masked(String text) {
        if (text == null) {
            return null;
        }
        var decoded = ENCODED.matcher(text).replaceAll(Secrets::decoded);
        return SECRET.matcher(decoded).find() ? SECRET.matcher(decoded).replaceAll(MASK) : text;
    }

    private static String decoded(MatchResult encoded) {
        return String.valueOf((char) Integer.parseInt(encoded.group(1), 16));
    }
}
