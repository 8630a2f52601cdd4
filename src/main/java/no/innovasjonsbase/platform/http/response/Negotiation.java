package no.innovasjonsbase.platform.http.response;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.ws.rs.core.MediaType;

/** Proactive negotiation of the format (RFC 9110, section 12.5.1): the first step of an answer. */
final class Negotiation {
    private static final Pattern WEIGHT = Pattern.compile("[01](\\.[0-9]{0,3})?");

    private Negotiation() {}

    /**
     * What an answer is sent as; empty where the request takes none of its formats (406).
     *
     * @param ranges what the request takes, with weights: 0 refuses, where the framework takes it for 1
     * @param offered the formats that there are, the preferred one first
     */
    static Optional<MediaType> negotiate(List<MediaType> ranges, List<MediaType> offered) {
        return offered.stream()
                .filter(type -> weightOf(type, ranges) > 0)
                .max(Comparator.comparing(type -> weightOf(type, ranges)))
                .map(type -> Csv.isOne(type) ? Csv.SENT_AS : withoutPreference(type));
    }

    /** The weight of the most exact range that a format is in; 0 where it is in none. */
    private static double weightOf(MediaType type, List<MediaType> ranges) {
        return ranges.stream()
                .filter(range -> range.isCompatible(type))
                .max(Comparator.comparing((MediaType range) -> !range.isWildcardType())
                        .thenComparing(range -> !range.isWildcardSubtype()))
                .map(range -> range.getParameters().getOrDefault("q", "1"))
                .map(weight -> WEIGHT.matcher(weight).matches() ? Double.parseDouble(weight) : 1)
                .orElse(0.0);
    }

    /** The format without how much the server prefers it to others, which is its own affair. */
    private static MediaType withoutPreference(MediaType type) {
        var parameters = new HashMap<>(type.getParameters());
        parameters.remove("qs");
        return new MediaType(type.getType(), type.getSubtype(), parameters);
    }
}
