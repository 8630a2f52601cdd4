package no.innovasjonsbase.platform.value;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Licences: an identifier of the SPDX License List, as {@code NLOD-2.0}, or the address of the terms. */
public final class LicenceId {
    public static final int MAX_LENGTH = WebAddress.MAX_LENGTH;

    /** The pattern of what is taken for one, as far as a pattern can say it. */
    public static final String SENT_PATTERN =
            "^\\s*([A-Za-z0-9][A-Za-z0-9.+-]*|[Hh][Tt][Tt][Pp][Ss]?://[\\s\\S]+)\\s*$";

    private static final Map<String, String> IDS = read();

    private LicenceId() {}

    /** The licence as it is kept: an identifier in the list's letters, an address as a URI; else the text as it is. */
    public static String normalized(String sent) {
        return isAddress(sent)
                ? WebAddress.of(sent).text()
                : Optional.ofNullable(IDS.get(sent.strip())).orElse(sent);
    }

    /** Why a text is no licence as it is kept, if it is none: the message of that rule. */
    public static Optional<String> faultOf(String text) {
        return isAddress(text)
                ? WebAddress.of(text).fault()
                : Optional.of("licence").filter(fault -> !text.equals(IDS.get(text)));
    }

    private static boolean isAddress(String text) {
        return text.contains("://");
    }

    /** The identifiers, by what they are in any letters. */
    private static Map<String, String> read() {
        try (var list = LicenceId.class.getResourceAsStream("/licences/spdx.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toMap(
                            id -> id, id -> id, (a, b) -> a, () -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
