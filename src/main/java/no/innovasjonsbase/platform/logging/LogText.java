package no.innovasjonsbase.platform.logging;

import java.util.regex.Pattern;

/** Text of a caller as it may stand in a log: on one line, of a bounded length, without secrets. */
public final class LogText {
    private static final int MAX_CHARACTERS = 300;

    /** Control characters, and what terminals and viewers take for the end of a line or a change of direction. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");

    /** What may be another random secret. */
    private static final Pattern RANDOM = Pattern.compile("[0-9A-Za-z_]{40,}+");

    private LogText() {}

    /** The text to log in place of one that a caller chose; a dash where there is none. */
    public static String of(String text) {
        if (text == null || text.isEmpty()) {
            return "-";
        }
        var masked = RANDOM.matcher(Secrets.masked(text)).replaceAll(Secrets.MASK);
        var cut = masked.length() > MAX_CHARACTERS ? masked.substring(0, MAX_CHARACTERS) + "…" : masked;
        return UNPRINTABLE.matcher(cut).replaceAll("?");
    }
}
