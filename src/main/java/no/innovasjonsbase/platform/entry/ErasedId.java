package no.innovasjonsbase.platform.entry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The id that takes the place of an erased entry's own, which is made of its name: {@code erased-} and the SHA-256, in hex, of the
 * address that the entry had. Nobody reads the name in it, and whoever holds a copy finds which entry to erase.
 */
public final class ErasedId {
    private static final String PREFIX = "erased-";
    private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9a-f]{64}");

    private ErasedId() {}

    /** The id that takes the place of an entry's own; that of one that is erased already stays as it is. */
    public static String of(Class<? extends Entry> entity, String id) {
        return isOne(id) ? id : of(Entry.hrefOf(entity, id));
    }

    /** The id that takes the place of the own id of the entry with an address. */
    public static String of(String href) {
        return PREFIX + sha256(href);
    }

    /** Whether an id has this form, which no entry can have that is there. */
    public static boolean isOne(String id) {
        return FORM.matcher(id).matches();
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
