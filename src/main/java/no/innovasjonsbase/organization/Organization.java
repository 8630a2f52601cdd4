package no.innovasjonsbase.organization;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryType;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.value.Confirmation;
import no.innovasjonsbase.platform.value.JsonColumn;
import no.innovasjonsbase.platform.value.Link;
import no.innovasjonsbase.platform.value.Period;
import no.innovasjonsbase.platform.view.View;

/** A body, public or not, as it is and as it was. */
@Entity
@EntryType(
        name = "organization",
        collection = "organizations",
        draft = OrganizationDraft.class,
        view = OrganizationView.class)
public class Organization extends Entry {
    public LocalizedText name;

    public String abbreviation;

    @Convert(converter = EarlierName.Column.class)
    public List<EarlierName> earlierNames = List.of();

    @Enumerated(EnumType.STRING)
    public Kind kind;

    public String orgnr;

    public String country;

    @Embedded
    public ForeignRegistration registration;

    /** From its beginning to its end; open while it is there. */
    @Embedded
    public Period period = new Period();

    @Embedded
    public Confirmation confirmation = new Confirmation();

    @ManyToOne(fetch = FetchType.LAZY)
    public Organization parent;

    /** When it is part of its parent; null where it has none, or where nobody knows. */
    @Convert(converter = Membership.Column.class)
    public Membership membership;

    @ElementCollection
    @OrderColumn(name = "ordinal")
    public List<EarlierParent> earlierParents = new ArrayList<>();

    @ElementCollection
    @OrderColumn(name = "ordinal")
    public List<Successor> successors = new ArrayList<>();

    @Embedded
    public OrganizationIdentifiers identifiers;

    @Convert(converter = JsonColumn.OfLinks.class)
    public List<Link> links = List.of();

    /** What sort of body an organization is. */
    @Schema(name = "OrganizationKind", description = "What sort of body an organization is.")
    public enum Kind {
        @JsonProperty("ministry")
        MINISTRY,
        @JsonProperty("directorate")
        DIRECTORATE,
        @JsonProperty("agency")
        AGENCY,
        @JsonProperty("municipality")
        MUNICIPALITY,
        @JsonProperty("county")
        COUNTY,
        @JsonProperty("health-trust")
        HEALTH_TRUST,
        @JsonProperty("university")
        UNIVERSITY,
        @JsonProperty("parliament")
        PARLIAMENT,
        @JsonProperty("foundation")
        FOUNDATION,
        @JsonProperty("association")
        ASSOCIATION,
        @JsonProperty("state-owned-company")
        STATE_OWNED_COMPANY,
        @JsonProperty("company")
        COMPANY,
        @JsonProperty("international-body")
        INTERNATIONAL_BODY,
        /** Part of a body, as a department is. */
        @JsonProperty("unit")
        UNIT,
        @JsonProperty("other")
        OTHER
    }

    @Override
    public String heading() {
        return name.inBokmal();
    }

    @Override
    public View view() {
        return OrganizationView.of(this);
    }
}
