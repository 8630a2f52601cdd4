package no.innovasjonsbase.speaker;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

import no.innovasjonsbase.organization.Organization;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.value.PartialDate;

/** A position that a person holds or held. */
@Embeddable
public record Affiliation(
        @ManyToOne(fetch = FetchType.LAZY) Organization organization,
        LocalizedText position,
        @Column(name = "start_date") PartialDate from,
        @Column(name = "end_date") PartialDate to,
        PartialDate confirmed) {}
