package no.innovasjonsbase.platform.value;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text as it is kept, however Windows, Macs and spreadsheets write it. */
public final class NormalizedText {
    /**
     * What shows nothing and only makes words differ from others that look like them: soft hyphens, zero-width spaces, word
     * joiners and byte order marks. Those that some scripts need between letters (U+200C, U+200D) stay.
     */
    private static final Pattern INVISIBLE = Pattern.compile("[\\x{AD}\\x{200B}\\x{2060}\\x{FEFF}]");

    /** As Windows (CRLF), old Macs (CR) and word processors (VT, U+2028) write it. */
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    private static final Pattern SPACES = Pattern.compile("[ \\t\\x{A0}]{2,}|\\t");

    private NormalizedText() {}

    /**
     * The same text in Unicode's composed form (NFC), without white space around it and what is invisible in it; with line feeds
     * alone for line breaks, or on one line with single spaces.
     *
     * @param isProse whether it may have several lines and be laid out with spaces
     */
    public static String of(String text, boolean isProse) {
        var visible = INVISIBLE.matcher(text).replaceAll("");
        var trimmed = trimmed(Normalizer.normalize(visible, Normalizer.Form.NFC));
        return isProse
                ? LINE_BREAK.matcher(trimmed).replaceAll("\n")
                : SPACES.matcher(trimmed).replaceAll(" ");
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
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
