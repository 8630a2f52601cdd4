package no.innovasjonsbase.platform.http.response;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.core.MediaType;

/** Proactive negotiation of the format (RFC 9110, section 12.5.1): the first step of an answer. */
final class Negotiation {
    private Negotiation() {}

    /**
     * What an answer is sent as; empty where the request takes no such format (406).
     *
     * @param ranges what the request takes, with weights: 0 refuses, where the framework takes it for 1
     * @param produced the format that the framework chose
     */
    static Optional<MediaType> negotiate(List<MediaType> ranges, MediaType produced) {
        return ranges.stream()
                .filter(range -> range.isCompatible(produced))
                .max(Comparator.comparing((MediaType range) -> !range.isWildcardType())
                        .thenComparing(range -> !range.isWildcardSubtype()))
                .filter(range -> !range.getParameters().getOrDefault("q", "1").matches("0(\\.0*)?"))
                .map(range -> Csv.isOne(produced) ? Csv.SENT_AS : withoutPreference(produced));
    }

    /** The format without how much the server prefers it to others, which is its own affair. */
    private static MediaType withoutPreference(MediaType type) {
        var parameters = new HashMap<>(type.getParameters());
        parameters.remove("qs");
        return new MediaType(type.getType(), type.getSubtype(), parameters);
    }
}
