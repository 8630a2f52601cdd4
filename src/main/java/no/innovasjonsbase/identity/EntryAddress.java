package no.innovasjonsbase.identity;

import java.util.Optional;
import java.util.regex.Pattern;

import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.routes.RoutedPath;

/**
 * What an address of the form {@code /api/v1/{collection}/{id}} names.
 *
 * @param id what stands in place of one, decoded
 */
record EntryAddress(Class<? extends Entry> type, String id) {
    private static final Pattern FORM = Pattern.compile(Entry.ROOT + "([^/]+)/([^/]+)");

    /** What a path names; empty where it is no address of that form, or where there is no such collection. */
    static Optional<EntryAddress> of(String path, EntryTypes types) {
        var parts = FORM.matcher(path);
        return parts.matches()
                ? types.find(parts.group(1)).map(type -> new EntryAddress(type, RoutedPath.decoded(parts.group(2))))
                : Optional.empty();
    }
}
