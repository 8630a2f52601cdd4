package no.innovasjonsbase.principle;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A principle that another points to, and why; null where nobody has said. */
@Embeddable
public record RelatedPrinciple(
        @ManyToOne(fetch = FetchType.LAZY) @JoinColumn(name = "related_id") Principle principle,
        @Enumerated(EnumType.STRING) Reason reason) {

    /** Why one principle points to another. */
    @Schema(
            name = "RelationReason",
            description = "Why one principle points to another: it was inspired by it, gives the same advice, or "
                    + "contradicts it.")
    public enum Reason {
        @JsonProperty("inspired-by")
        INSPIRED_BY,
        @JsonProperty("same-advice")
        SAME_ADVICE,
        @JsonProperty("contradicts")
        CONTRADICTS
    }
}
