package no.innovasjonsbase.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.entry.Citation;
import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.value.Current;
import no.innovasjonsbase.platform.value.Link;
import no.innovasjonsbase.platform.value.Orgnr;
import no.innovasjonsbase.platform.value.PartialDate;
import no.innovasjonsbase.platform.value.Period;
import no.innovasjonsbase.platform.value.Register;
import no.innovasjonsbase.platform.view.AsOfView;
import no.innovasjonsbase.platform.view.Meta;
import no.innovasjonsbase.platform.view.View;

/** An organization as it is sent out. */
@Schema(
        name = "Organization",
        description =
                "A body, public or not: its name and the names it had, its number, what it belongs to and what came after it.")
public record OrganizationView(
        String id,
        String href,
        String type,
        @Schema(description = "What it is called now, or was called last.") LocalizedText name,
        @Schema(description = "The short form of its name.", examples = "KDD") String abbreviation,
        @Schema(description = "The names it had before, oldest first.") List<EarlierName> earlierNames,
        @Schema(description = "What sort of body it is.") Organization.Kind kind,
        @Schema(
                        description =
                                "Its number in the Norwegian register of entities. A successor may have the same one.",
                        pattern = Orgnr.PATTERN,
                        examples = "972417858")
                String orgnr,
        @Schema(
                        description = "The country it belongs to (ISO 3166-1 alpha-2).",
                        pattern = Register.COUNTRY_PATTERN,
                        examples = "NO")
                String country,
        @Schema(description = "Where a body of another country is registered.") ForeignRegistration registration,
        @Schema(description = "When it began, as exact as it is known.") PartialDate from,
        @Schema(
                        description =
                                "When it ended, as exact as it is known; absent where it has not, or where it is unknown.")
                PartialDate to,
        @Schema(description = "When it was last known to be there, as exact as that is known.") PartialDate confirmed,
        Current current,
        @Schema(description = "The body it is part of.") Ref parent,
        @Schema(description = "When it is part of `parent`.") Membership membership,
        @Schema(description = "The bodies it was part of before, oldest first.") List<EarlierParentView> earlierParents,
        @Schema(description = "The bodies that came after it.") List<SuccessorView> successors,
        @Schema(description = "What it is called in registers elsewhere.") OrganizationIdentifiers identifiers,
        @Schema(description = "Addresses elsewhere that tell more.") List<Link> links,
        List<Citation> citations,
        Meta meta)
        implements View, AsOfView {

    /** The view of an organization. */
    public static OrganizationView of(Organization organization) {
        return new OrganizationView(
                organization.id,
                organization.href(),
                organization.type(),
                organization.name,
                organization.abbreviation,
                organization.earlierNames,
                organization.kind,
                organization.orgnr,
                organization.country,
                organization.registration,
                organization.period.start,
                organization.period.end,
                organization.confirmation.date,
                null,
                Ref.to(organization.parent),
                organization.parent == null ? null : Membership.known(organization.membership),
                EarlierParentView.of(organization.earlierParents),
                SuccessorView.of(organization.successors),
                organization.identifiers,
                organization.links,
                List.copyOf(organization.citations),
                organization.meta());
    }

    /** Whether a successor may have come by a day; one that came at an unknown time came after this one's last day. */
    private boolean mayHaveCome(SuccessorView successor, LocalDate day) {
        return successor.date() == null
                ? (from == null || !from.firstDay().isAfter(day))
                        && (to == null || to.firstDay().isBefore(day))
                : Period.mayHold(successor.date(), null, day);
    }

    /** Whatever came to hold after the day or was over before it is left out; what it was called in a gap is unknown. */
    @Override
    public OrganizationView asOf(LocalDate day) {
        var named = Former.findOn(day, earlierNames)
                .or(() -> Former.areOver(day, earlierNames)
                        ? Optional.of(new EarlierName(name, abbreviation, null, null))
                        : Optional.empty());
        var before = Former.findOn(day, earlierParents);
        var isInParent = before.isEmpty()
                && Former.areOver(day, earlierParents)
                && Membership.known(membership).mayHold(day);
        return new OrganizationView(
                id,
                href,
                type,
                named.map(EarlierName::name).orElse(null),
                named.map(EarlierName::abbreviation).orElse(null),
                List.of(),
                kind,
                orgnr,
                country,
                registration,
                from,
                to,
                confirmed,
                current,
                before.map(EarlierParentView::organization).orElse(isInParent ? parent : null),
                before.map(EarlierParentView::membership).orElse(isInParent ? membership : null),
                List.of(),
                successors.stream()
                        .filter(successor -> mayHaveCome(successor, day))
                        .toList(),
                identifiers,
                links,
                citations,
                meta);
    }
}
