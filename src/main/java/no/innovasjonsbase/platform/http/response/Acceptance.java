package no.innovasjonsbase.platform.http.response;

import java.util.Comparator;
import java.util.List;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;

/** The formats that a request takes (RFC 9110, section 12.5.1): a weight of 0 refuses, where the framework takes it for 1. */
record Acceptance(List<MediaType> ranges) {

    static Acceptance of(ContainerRequestContext request) {
        return new Acceptance(request.getAcceptableMediaTypes());
    }

    /** Whether the most exact range that a type lies in has a weight; not where it lies in none. */
    boolean takes(MediaType type) {
        return ranges.stream()
                .filter(range -> range.isCompatible(type))
                .max(Comparator.comparing((MediaType range) -> !range.isWildcardType())
                        .thenComparing(range -> !range.isWildcardSubtype()))
                .filter(range -> !range.getParameters().getOrDefault("q", "1").matches("0(\\.0*)?"))
                .isPresent();
    }
}
