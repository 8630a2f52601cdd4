package no.innovasjonsbase.programme;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** UUIDs of addresses (RFC 9562, version 3): the same wherever they are made. */
final class NameUuid {
    /** The name space of addresses (RFC 9562, section 6.6). */
    private static final byte[] ADDRESSES = HexFormat.of().parseHex("6ba7b8119dad11d180b400c04fd430c8");

    private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private NameUuid() {}

    static UUID of(String address) {
        var named = new ByteArrayOutputStream();
        named.writeBytes(ADDRESSES);
        named.writeBytes(address.getBytes(StandardCharsets.UTF_8));
        return UUID.nameUUIDFromBytes(named.toByteArray());
    }

    /** The one that a text says, if it says one; null says none. */
    static Optional<UUID> find(String text) {
        return Optional.ofNullable(text)
                .filter(written -> FORM.matcher(written).matches())
                .map(UUID::fromString);
    }
}
