package no.innovasjonsbase.series;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderColumn;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.organization.Organization;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryType;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.view.View;

/** A series of recurring conferences. */
@Entity
@EntryType(name = "series", collection = "series", draft = SeriesDraft.class, view = SeriesView.class)
public class Series extends Entry {
    public LocalizedText name;

    public LocalizedText description;

    @Enumerated(EnumType.STRING)
    public Frequency frequency;

    public LocalizedText audience;

    @ManyToMany
    @OrderColumn(name = "ordinal")
    @JoinTable(name = "series_organizer", inverseJoinColumns = @JoinColumn(name = "organization_id"))
    public List<Organization> organizers = new ArrayList<>();

    /** How often the conferences of a series are held. */
    @Schema(name = "Frequency", description = "How often the conferences of a series are held.")
    public enum Frequency {
        @JsonProperty("annual")
        ANNUAL,
        @JsonProperty("biennial")
        BIENNIAL,
        @JsonProperty("quarterly")
        QUARTERLY,
        @JsonProperty("monthly")
        MONTHLY,
        @JsonProperty("irregular")
        IRREGULAR
    }

    @Override
    public String heading() {
        return name.inBokmal();
    }

    @Override
    public View view() {
        return SeriesView.of(this);
    }
}
