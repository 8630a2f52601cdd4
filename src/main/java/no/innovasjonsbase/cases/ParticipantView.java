package no.innovasjonsbase.cases;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.organization.Organization;
import no.innovasjonsbase.platform.entry.Draft;
import no.innovasjonsbase.platform.entry.ExistingEntry;
import no.innovasjonsbase.platform.entry.Ref;

/** A body that took part in a case, as it is sent out and taken in. */
@Schema(
        name = "Participant",
        description = "A body that took part in a case.",
        requiredProperties = {"organization", "role"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ParticipantView(
        @NotNull @Valid @ExistingEntry("organizations") @Schema(description = "The body.") Ref organization,
        @NotNull @Schema(description = "What it did there.") Participant.Role role) {

    static List<ParticipantView> of(List<Participant> participants) {
        return participants.stream()
                .map(participant -> new ParticipantView(Ref.to(participant.organization()), participant.role()))
                .toList();
    }

    static List<Participant> toParticipants(Case in, List<ParticipantView> drafts) {
        return Draft.orEmpty(drafts).stream()
                .map(draft -> new Participant(in.referred(Organization.class, draft.organization), draft.role))
                .toList();
    }
}
