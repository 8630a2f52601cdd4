package no.innovasjonsbase.organization;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.entry.Draft;
import no.innovasjonsbase.platform.entry.ExistingEntry;
import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.value.PartialDate;
import no.innovasjonsbase.platform.value.Period;

/** A body that an organization was part of before, as it is sent out and taken in. */
@Schema(
        name = "EarlierParent",
        description = "A body that this one was part of before.",
        requiredProperties = "organization")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EarlierParentView(
        @NotNull @Valid @ExistingEntry("organizations") @Schema(description = "The body it was part of.")
                Ref organization,
        @Schema(description = "From when it was part of it, as exact as it is known.") PartialDate from,
        @Schema(description = "Until when it was part of it, as exact as it is known.") PartialDate to)
        implements Former {

    @AssertTrue(message = "in-order")
    @JsonIgnore
    @Schema(hidden = true)
    public boolean isInOrder() {
        return Period.inOrder(from, to);
    }

    /** When it was. */
    Membership membership() {
        return new Membership(from, to, null, null);
    }

    static List<EarlierParentView> of(List<EarlierParent> parents) {
        return parents.stream()
                .map(p -> new EarlierParentView(Ref.to(p.organization()), p.from(), p.to()))
                .toList();
    }

    static List<EarlierParent> toEarlierParents(Organization of, List<EarlierParentView> drafts) {
        return Draft.orEmpty(drafts).stream()
                .map(d -> new EarlierParent(of.referred(Organization.class, d.organization), d.from, d.to))
                .toList();
    }
}
