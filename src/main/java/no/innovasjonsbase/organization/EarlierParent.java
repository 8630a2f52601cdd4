package no.innovasjonsbase.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

import no.innovasjonsbase.platform.value.PartialDate;

/** A body that an organization was part of before. */
@Embeddable
public record EarlierParent(
        @ManyToOne(fetch = FetchType.LAZY) @JoinColumn(name = "parent_id") Organization organization,
        @Column(name = "start_date") PartialDate from,
        @Column(name = "end_date") PartialDate to) {}
