package no.innovasjonsbase.pages;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryTypes;

/**
 * An address of an entry as somebody copied it: the permanent IRI, that of its page or that in the API, absolute.
 *
 * @param languages those that it asks for, as {@code lang} has them; null where it doesn't
 */
record EmbeddedAddress(Class<? extends Entry> type, String id, String languages) {
    private static final Pattern FORM = Pattern.compile(
            "/(?<place>id|pages|api/v1)/(?<name>[a-z-]+)/(?<id>[a-z0-9-]+)/?(\\?(?<query>[^#]*))?(#.*)?",
            Pattern.DOTALL);
    private static final Pattern LANGUAGES = Pattern.compile("(?:^|[&;])lang=([A-Za-z0-9,-]+)");

    /**
     * What an address is about; empty where it is another's, or no entry's.
     *
     * @param bases what addresses of this base begin with, without a slash at the end
     */
    static Optional<EmbeddedAddress> of(String url, Collection<String> bases, EntryTypes types) {
        return bases.stream()
                .filter(url::startsWith)
                .map(base -> FORM.matcher(url.substring(base.length())))
                .filter(form -> form.matches())
                .findFirst()
                .flatMap(form -> typeOf(form.group("place"), form.group("name"), types)
                        .map(type -> new EmbeddedAddress(type, form.group("id"), languagesIn(form.group("query")))));
    }

    /** IRIs have the type in them, all other addresses the collection. */
    private static Optional<Class<? extends Entry>> typeOf(String place, String name, EntryTypes types) {
        return place.equals("id") ? types.findType(name) : types.find(name);
    }

    private static String languagesIn(String query) {
        var languages = LANGUAGES.matcher(query == null ? "" : query);
        return languages.find() ? languages.group(1) : null;
    }
}
