package no.innovasjonsbase.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.value.PartialDate;

/** A body that came after another. */
@Embeddable
public record Successor(
        @ManyToOne(fetch = FetchType.LAZY) @JoinColumn(name = "successor_id") Organization organization,
        @Column(name = "succeeded_on") PartialDate date,
        @Enumerated(EnumType.STRING) How how,
        LocalizedText part) {

    /** How one body came to follow another. */
    @Schema(name = "SuccessionKind", description = "How one body came to follow another.")
    public enum How {
        @JsonProperty("merger")
        MERGER,
        @JsonProperty("division")
        DIVISION,
        @JsonProperty("takeover")
        TAKEOVER,
        @JsonProperty("continuation")
        CONTINUATION
    }
}
