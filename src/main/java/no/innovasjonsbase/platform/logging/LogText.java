package no.innovasjonsbase.platform.logging;

import java.util.regex.Pattern;

/** Text of a caller as it may stand in a log: on one line, of a bounded length, without secrets. */
public final class LogText {
    private static final int MAX_CHARACTERS = 300;

    /** Control characters, and what terminals and viewers take for the end of a line or a change of direction. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");

    /** The characters of an API key or of another random secret, and the start of a JWT. */
    private static final Pattern SECRET =
            Pattern.compile("eyJ[0-9A-Za-z_.-]++|ikb_[0-9a-z]{12}_[0-9A-Za-z]*+|[0-9A-Za-z_]{40,}+");

    private LogText() {}

    /** The text to log in place of one that a caller chose; a dash where there is none. */
    public static String of(String text) {
        if (text == null || text.isEmpty()) {
            return "-";
        }
        var cut = text.length() > MAX_CHARACTERS ? text.substring(0, MAX_CHARACTERS) + "…" : text;
        return SECRET.matcher(UNPRINTABLE.matcher(cut).replaceAll("?")).replaceAll("***");
    }
}
