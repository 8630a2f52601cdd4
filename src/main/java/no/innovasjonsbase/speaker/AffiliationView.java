package no.innovasjonsbase.speaker;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.organization.Organization;
import no.innovasjonsbase.platform.entry.Draft;
import no.innovasjonsbase.platform.entry.ExistingEntry;
import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.value.Current;
import no.innovasjonsbase.platform.value.PartialDate;
import no.innovasjonsbase.platform.value.Period;
import no.innovasjonsbase.platform.value.Text;

/** A position that a person holds or held, as it is sent out and taken in. */
@Schema(
        name = "Affiliation",
        description = "A position that a person holds or held.",
        requiredProperties = "organization")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AffiliationView(
        @NotNull @Valid @ExistingEntry("organizations") @Schema(description = "Where.") Ref organization,
        @Text(max = 300) @Schema(description = "As what.") LocalizedText position,
        @Schema(description = "From when, as exact as it is known.") PartialDate from,
        @Schema(description = "Until when, as exact as it is known; absent where it lasts, or where it is unknown.")
                PartialDate to,
        @Schema(description = "When it was last known to be held, as exact as that is known.") PartialDate confirmed,
        @Schema(readOnly = true) Current current) {

    @AssertTrue(message = "in-order")
    @JsonIgnore
    @Schema(hidden = true)
    public boolean isInOrder() {
        return Period.inOrder(from, to);
    }

    @AssertTrue(message = "confirmed-within")
    @JsonIgnore
    @Schema(hidden = true)
    public boolean isConfirmedWithin() {
        return Period.mayReach(from, to, confirmed);
    }

    static List<AffiliationView> of(List<Affiliation> affiliations) {
        return affiliations.stream()
                .map(a -> new AffiliationView(
                        Ref.to(a.organization()), a.position(), a.from(), a.to(), a.confirmed(), null))
                .toList();
    }

    static List<Affiliation> toAffiliations(Speaker speaker, List<AffiliationView> drafts) {
        return Draft.orEmpty(drafts).stream()
                .map(d -> new Affiliation(
                        speaker.referred(Organization.class, d.organization), d.position, d.from, d.to, d.confirmed))
                .toList();
    }
}
