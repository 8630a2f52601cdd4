package no.innovasjonsbase.platform.value;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text as it is kept, however Windows, Macs and spreadsheets write it. */
public final class NormalizedText {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern SPACES = Pattern.compile("[ \\t\\x{A0}]{2,}|\\t");

    private NormalizedText() {}

    /**
     * The same text in Unicode's composed form (NFC), without white space around it; on one line also with single spaces in it.
     *
     * @param isProse whether it may have several lines and be laid out with spaces
     */
    public static String of(String text, boolean isProse) {
        var trimmed = trimmed(Normalizer.normalize(text, Normalizer.Form.NFC));
        return isProse ? trimmed : SPACES.matcher(trimmed).replaceAll(" ");
    }

    private static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == BYTE_ORDER_MARK;
    }
}
