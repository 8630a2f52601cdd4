package no.innovasjonsbase.platform.entry;

import java.text.Collator;
import java.util.HexFormat;
import java.util.Locale;

/** What a name is sorted by: its Norwegian collation key (æ, ø, å last, aa as å) in hex, the same in every database. */
public final class SortKey {
    /** Characters of the name that take part: more would only tell apart names that begin with the same lines. */
    private static final int MAX_CHARACTERS = 60;

    static final int MAX_LENGTH = 800;

    private static final ThreadLocal<Collator> NORWEGIAN = ThreadLocal.withInitial(() -> {
        var collator = Collator.getInstance(Locale.forLanguageTag("nb-NO"));
        collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
        return collator;
    });

    private SortKey() {}

    /** The sort key of a name: hexadecimal digits, at most 800. */
    public static String of(String name) {
        var start = name.codePointCount(0, name.length()) <= MAX_CHARACTERS
                ? name
                : name.substring(0, name.offsetByCodePoints(0, MAX_CHARACTERS));
        var key =
                HexFormat.of().formatHex(NORWEGIAN.get().getCollationKey(start).toByteArray());
        return key.substring(0, Math.min(MAX_LENGTH, key.length()));
    }
}
