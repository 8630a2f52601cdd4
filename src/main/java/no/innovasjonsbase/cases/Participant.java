package no.innovasjonsbase.cases;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.organization.Organization;

/** A body that took part in a case. */
@Embeddable
public record Participant(
        @ManyToOne(fetch = FetchType.LAZY) Organization organization, @Enumerated(EnumType.STRING) Role role) {

    /** What a body does in a case. */
    @Schema(name = "ParticipantRole", description = "What a body does in a case.")
    public enum Role {
        @JsonProperty("owner")
        OWNER,
        @JsonProperty("partner")
        PARTNER,
        @JsonProperty("supplier")
        SUPPLIER,
        @JsonProperty("funder")
        FUNDER,
        @JsonProperty("evaluator")
        EVALUATOR,
        @JsonProperty("user")
        USER
    }
}
