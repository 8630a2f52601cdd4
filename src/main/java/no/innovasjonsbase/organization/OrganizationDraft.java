package no.innovasjonsbase.organization;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.entry.Citation;
import no.innovasjonsbase.platform.entry.Draft;
import no.innovasjonsbase.platform.entry.ExistingEntry;
import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.value.Confirmation;
import no.innovasjonsbase.platform.value.Current;
import no.innovasjonsbase.platform.value.Link;
import no.innovasjonsbase.platform.value.PartialDate;
import no.innovasjonsbase.platform.value.Period;
import no.innovasjonsbase.platform.value.Register;
import no.innovasjonsbase.platform.value.RegisterId;
import no.innovasjonsbase.platform.value.Text;

/** An organization as it is taken in. */
@Schema(name = "OrganizationDraft", description = "An organization as it is sent in.")
public record OrganizationDraft(
        @NotNull @Text(max = 300) LocalizedText name,
        @Text(max = 50) String abbreviation,
        @Size(max = 50) List<@NotNull @Valid EarlierName> earlierNames,
        @NotNull Organization.Kind kind,
        @RegisterId(Register.ORGNR) String orgnr,
        @RegisterId(Register.COUNTRY) String country,
        @Valid ForeignRegistration registration,
        PartialDate from,
        PartialDate to,
        PartialDate confirmed,
        @Schema(readOnly = true) Current current,
        @Valid @ExistingEntry("organizations") Ref parent,
        @Valid Membership membership,
        @Size(max = 50) List<@NotNull @Valid EarlierParentView> earlierParents,
        @Size(max = 50) List<@NotNull @Valid SuccessorView> successors,
        @Valid OrganizationIdentifiers identifiers,
        @Size(max = 50) List<@NotNull @Valid Link> links,
        @Size(max = 100) List<@NotNull @Valid Citation> citations)
        implements Draft<Organization> {

    @AssertTrue(message = "in-order")
    @JsonIgnore
    public boolean isInOrder() {
        return Period.inOrder(from, to);
    }

    @AssertTrue(message = "confirmed-within")
    @JsonIgnore
    public boolean isConfirmedWithin() {
        return Period.mayReach(from, to, confirmed);
    }

    @AssertTrue(message = "membership-of-parent")
    @JsonIgnore
    public boolean isMembershipOfParent() {
        return parent != null || Membership.known(membership).equals(Membership.UNKNOWN);
    }

    @Override
    public void applyTo(Organization organization) {
        organization.name = name;
        organization.abbreviation = abbreviation;
        organization.earlierNames = Draft.orEmpty(earlierNames);
        organization.kind = kind;
        organization.orgnr = orgnr;
        organization.country = country;
        organization.registration = registration;
        organization.period = Period.openEnded(from, to);
        organization.confirmation = Confirmation.of(confirmed);
        organization.parent = organization.referred(Organization.class, parent);
        organization.membership = parent == null ? null : Membership.known(membership);
        Draft.replace(organization.earlierParents, EarlierParentView.toEarlierParents(organization, earlierParents));
        Draft.replace(organization.successors, SuccessorView.toSuccessors(organization, successors));
        organization.identifiers = identifiers;
        organization.links = Draft.orEmpty(links);
    }
}
