package no.innovasjonsbase.evidence;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.entry.TypedRef;

/** A reason why an entry is related to a principle: a reference, or a shared case, origin, conference or topic. */
@Schema(
        name = "Because",
        description = "Why an entry stands beside the principle.",
        requiredProperties = {"kind", "entry"})
public record RelationReason(
        @Schema(description = "What sort of tie it is.") Kind kind,
        @Schema(description = "What ties them together.") TypedRef entry) {

    /** What ties an entry to a principle. */
    @Schema(
            name = "BecauseKind",
            description = "What ties an entry to a principle: it refers to the principle, or they share a case, the "
                    + "origin, the conference or a topic.")
    public enum Kind {
        /** One refers to the other. */
        @JsonProperty("principle")
        PRINCIPLE,
        /** It was found in a case that followed the principle. */
        @JsonProperty("case")
        CASE,
        /** It comes from the same talk, panel or source. */
        @JsonProperty("origin")
        ORIGIN,
        /** It comes from the same conference. */
        @JsonProperty("conference")
        CONFERENCE,
        /** It is on the same topic. */
        @JsonProperty("topic")
        TOPIC
    }
}
