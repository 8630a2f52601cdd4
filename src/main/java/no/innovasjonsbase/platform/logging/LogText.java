package no.innovasjonsbase.platform.logging;

import java.util.regex.Pattern;

/** Text of a caller as it may stand in a log: on one line, of a bounded length, without secrets. */
public final class LogText {
    private static final int MAX_CHARACTERS = 300;
    /** The most letters and digits in a row that are not yet taken for a random secret; from 40 on they are masked. */
    private static final int LONGEST_WORD = 39;

    /** Control characters, and what terminals and viewers take for the end of a line or a change of direction. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");

    /** A run of characters long enough to be a random secret. */
    private static final Pattern RANDOM = Pattern.compile("[0-9A-Za-z_]{40,}+");

    private LogText() {}

    /** The text to log in place of one that a caller chose; a dash where there is none. */
    public static String of(String text) {
        if (text == null || text.isEmpty()) {
            return "-";
        }
        if (isPlain(text)) {
            return text;
        }
        var masked = RANDOM.matcher(Secrets.masked(text)).replaceAll(Secrets.MASK);
        var cut = masked.length() > MAX_CHARACTERS ? masked.substring(0, MAX_CHARACTERS) + "…" : masked;
        return UNPRINTABLE.matcher(cut).replaceAll("?");
    }

    /** Whether it stays as it is for sure, which most texts do: patterns cost more than all else of a line in the access log. */
    private static boolean isPlain(String text) {
        var run = 0;
        for (int i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            // What is encoded, and keys, which have an underscore.
            if (character < ' ' || character > '~' || character == '%' || character == '_') {
                return false;
            }
            run = Character.isLetterOrDigit(character) ? run + 1 : 0;
            if (run > LONGEST_WORD) {
                return false;
            }
        }
        return text.length() <= MAX_CHARACTERS && !text.contains(Secrets.TOKEN);
    }
}
