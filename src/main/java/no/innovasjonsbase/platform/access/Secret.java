package no.innovasjonsbase.platform.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

import no.innovasjonsbase.platform.value.Sha256;

/**
 * An API key: {@code ikb_}, the key's id, an underscore, 40 random characters and a checksum. Prefix and checksum let
 * scanners of source code recognize one that leaked, and let a mistyped one be refused without a look at the database.
 *
 * @param id names the key; no secret
 * @param text the whole of it
 */
record Secret(String id, String text) {
    static final String PREFIX = "ikb_";

    private static final String LETTERS = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static final int ID_LETTERS = 12;
    /** 40 letters of 36 are 206 bits. */
    private static final int RANDOM_LETTERS = 40;

    private static final int CHECKSUM_LETTERS = 8;
    private static final Pattern FORM = Pattern.compile("ikb_([0-9a-z]{12})_[0-9a-z]{40}([0-9a-f]{8})");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one that nobody knows. */
    static Secret make() {
        var id = letters(ID_LETTERS);
        var start = PREFIX + id + "_" + letters(RANDOM_LETTERS);
        return new Secret(id, start + checksum(start));
    }

    /** The key that a text is, if it has the form of one. */
    static Optional<Secret> find(String text) {
        var form = FORM.matcher(text);
        return form.matches()
                        && checksum(text.substring(0, text.length() - CHECKSUM_LETTERS))
                                .equals(form.group(2))
                ? Optional.of(new Secret(form.group(1), text))
                : Optional.empty();
    }

    /** SHA-256 in hex, the only form that is stored. It needs no salt and no slow hash: 206 random bits can't be guessed. */
    String hash() {
        return Sha256.hexOf(text);
    }

    /** Whether this has a hash, in a time that doesn't tell how much of it was right. */
    boolean has(String hash) {
        return MessageDigest.isEqual(
                hash().getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
    }

    private static String letters(int count) {
        return RANDOM.ints(count, 0, LETTERS.length())
                .collect(StringBuilder::new, (text, i) -> text.append(LETTERS.charAt(i)), StringBuilder::append)
                .toString();
    }

    private static String checksum(String text) {
        var crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().toHexDigits(crc.getValue(), CHECKSUM_LETTERS);
    }

    @Override
    public String toString() {
        return PREFIX + id + "_…";
    }
}
