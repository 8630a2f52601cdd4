package no.innovasjonsbase.platform.value;

import java.text.Collator;
import java.text.ParseException;
import java.text.RuleBasedCollator;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a name is sorted by: its Norwegian collation key (æ, ø, å last, aa as å) in hex, the same in every database. */
public final class SortKey {
    /** Characters of the name that take part: more would only tell apart names that begin with the same lines. */
    private static final int MAX_CHARACTERS = 60;

    static final int MAX_LENGTH = 800;

    /** The Java platform's own rules pass over spaces and hyphens; the underscore is what it sorts before all else. */
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\p{Z}\\s\\p{Pd}]+");

    private static final String BEFORE_ALL_ELSE = "_";

    /** The letters of Sami that those rules put behind å. */
    private static final String SAMI = "& D < đ , Đ & N < ŋ , Ŋ & T < ŧ , Ŧ";

    private static final ThreadLocal<Collator> NORWEGIAN = ThreadLocal.withInitial(() -> {
        try {
            var norwegian = (RuleBasedCollator) Collator.getInstance(Locale.forLanguageTag("nb-NO"));
            var collator = new RuleBasedCollator(norwegian.getRules() + SAMI);
            collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
            return collator;
        } catch (ParseException impossible) {
            throw new IllegalStateException(impossible);
        }
    });

    private SortKey() {}

    /** The sort key of a name: hexadecimal digits, at most 800. */
    public static String of(String name) {
        var words = BETWEEN_WORDS.matcher(name.strip()).replaceAll(BEFORE_ALL_ELSE);
        var start = words.codePointCount(0, words.length()) <= MAX_CHARACTERS
                ? words
                : words.substring(0, words.offsetByCodePoints(0, MAX_CHARACTERS));
        var key =
                HexFormat.of().formatHex(NORWEGIAN.get().getCollationKey(start).toByteArray());
        return key.substring(0, Math.min(MAX_LENGTH, key.length()));
    }
}
