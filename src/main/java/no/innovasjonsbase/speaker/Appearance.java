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

/**
 * A person in a talk, a panel or a conference, with name, position and organization as they were on the day.
 *
 * @param speaker null where the person has no entry
 */
@Embeddable
public record Appearance(
        @ManyToOne(fetch = FetchType.LAZY) Speaker speaker,
        @Enumerated(EnumType.STRING) Role role,
        String name,
        LocalizedText position,
        @ManyToOne(fetch = FetchType.LAZY) Organization organization,
        LocalizedText organizationName) {

    /** What a person does in a talk, a panel or a conference: all of them are relators of MARC. */
    @Schema(name = "AppearanceRole", description = "What a person does in a talk, a panel or a conference.")
    public enum Role {
        @JsonProperty("speaker")
        SPEAKER,
        @JsonProperty("host")
        HOST,
        @JsonProperty("moderator")
        MODERATOR,
        @JsonProperty("panelist")
        PANELIST,
        /** Asks another, who is the speaker. */
        @JsonProperty("interviewer")
        INTERVIEWER,
        /** Comments on what was said. */
        @JsonProperty("respondent")
        RESPONDENT,
        /** Plays, sings, dances or reads. */
        @JsonProperty("performer")
        PERFORMER
    }
}
