package no.innovasjonsbase.speaker;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.organization.Organization;
import no.innovasjonsbase.platform.language.LocalizedText;

/** A person in a talk or a panel, with name, position and organization as they were on the day. */
@Embeddable
public record Appearance(
        @ManyToOne(fetch = FetchType.LAZY) Speaker speaker,
        @Enumerated(EnumType.STRING) Role role,
        String name,
        LocalizedText position,
        @ManyToOne(fetch = FetchType.LAZY) Organization organization,
        LocalizedText organizationName) {

    /** What a person does in a talk or a panel. */
    @Schema(name = "AppearanceRole", description = "What a person does in a talk or a panel.")
    public enum Role {
        @JsonProperty("speaker")
        SPEAKER,
        @JsonProperty("host")
        HOST,
        @JsonProperty("moderator")
        MODERATOR,
        @JsonProperty("panelist")
        PANELIST
    }
}
