package no.innovasjonsbase.platform.value;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text as it is kept, however Windows, Macs and spreadsheets write it. */
public final class NormalizedText {
    /**
     * What shows nothing and only makes words differ from others that look like them: soft hyphens, zero-width spaces, word
     * joiners, byte order marks, marks of annotations; and tags, but for those that make a flag of a part of a country.
     */
    private static final String INVISIBLE =
            "(\\x{1F3F4}[\\x{E0020}-\\x{E007F}]{1,8})|[\\x{AD}\\x{34F}\\x{200B}\\x{2060}-\\x{2064}\\x{206A}-\\x{206F}"
                    + "\\x{FEFF}\\x{FFF9}-\\x{FFFB}\\x{E0001}\\x{E0020}-\\x{E007F}]";

    /** Letters that can need a joiner between them, and what emoji are made of: Java looks back at halves of them (Cs). */
    private static final String JOINED = "[\\p{Cs}\\p{So}\\p{Sk}\\p{M}[\\p{L}&&[^\\p{IsLatin}]]]";

    /** Joiners (U+200C, U+200D) where there is nothing to join. */
    private static final String IDLE_JOINER =
            "(?<!" + JOINED + ")[\\x{200C}\\x{200D}]|[\\x{200C}\\x{200D}](?!" + JOINED + ")";

    private static final Pattern SHOWS_NOTHING = Pattern.compile(INVISIBLE + "|" + IDLE_JOINER);

    /** What Windows puts around text, and only means something beside letters that are written from the right. */
    private static final Pattern DIRECTION_MARKS = Pattern.compile("[\\x{200E}\\x{200F}\\x{61C}]");

    /** As Windows (CRLF), old Macs (CR) and word processors (VT, U+2028) write it. */
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    private static final Pattern SPACES = Pattern.compile("[ \\t\\x{A0}]{2,}|\\t");

    private static final int SOFT_HYPHEN = 0xAD;
    private static final int FIRST_COMBINING = 0x300;
    private static final int FIRST_DASH = 0x2010;
    private static final int LAST_DOT_LEADER = 0x2027;

    private NormalizedText() {}

    /**
     * The same text in Unicode's composed form (NFC), without white space around it and what is invisible in it; with line feeds
     * alone for line breaks, or on one line with single spaces.
     *
     * @param isProse whether it may have several lines and be laid out with spaces
     */
    public static String of(String text, boolean isProse) {
        var trimmed = trimmed(isVisibleAndComposed(text) ? text : composed(text));
        return isProse
                ? LINE_BREAK.matcher(trimmed).replaceAll("\n")
                : SPACES.matcher(trimmed).replaceAll(" ");
    }

    /** Whether there is nothing to look for: only Latin letters and punctuation, none of it invisible, as in most texts. */
    private static boolean isVisibleAndComposed(String text) {
        return text.chars()
                .allMatch(character -> character < FIRST_COMBINING && character != SOFT_HYPHEN
                        || character >= FIRST_DASH && character <= LAST_DOT_LEADER);
    }

    private static String composed(String text) {
        var visible = SHOWS_NOTHING.matcher(withoutIdleMarks(text)).replaceAll("$1");
        return Normalizer.normalize(visible, Normalizer.Form.NFC);
    }

    private static String withoutIdleMarks(String text) {
        var unmarked = DIRECTION_MARKS.matcher(text).replaceAll("");
        return unmarked.codePoints().map(Character::getDirectionality).anyMatch(NormalizedText::isFromTheRight)
                ? text
                : unmarked;
    }

    private static boolean isFromTheRight(int direction) {
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
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
