package no.innovasjonsbase.conference;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.organization.Organization;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryType;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.value.JsonColumn;
import no.innovasjonsbase.platform.value.Period;
import no.innovasjonsbase.platform.value.TimeZone;
import no.innovasjonsbase.platform.view.View;
import no.innovasjonsbase.series.Series;
import no.innovasjonsbase.speaker.Appearance;
import no.innovasjonsbase.topic.Topic;

/** A conference. */
@Entity
@EntryType(name = "conference", collection = "conferences", draft = ConferenceDraft.class, view = ConferenceView.class)
public class Conference extends Entry {
    @ManyToOne(fetch = FetchType.LAZY)
    public Series series;

    public LocalizedText name;

    public String acronym;

    /** From the first day to the last. */
    @Embedded
    public Period dates = new Period();

    /** That of the times in its programme (IANA). */
    public String timeZone = TimeZone.NORWAY;

    @Enumerated(EnumType.STRING)
    public Attendance attendance;

    @Embedded
    public Location location;

    /** In the order of its programme. */
    @Convert(converter = JsonColumn.OfStrings.class)
    public List<String> rooms = List.of();

    public String url;

    public LocalizedText theme;

    public LocalizedText description;

    public LocalizedText audience;

    @ManyToMany
    @OrderColumn(name = "ordinal")
    @JoinTable(name = "conference_organizer", inverseJoinColumns = @JoinColumn(name = "organization_id"))
    public List<Organization> organizers = new ArrayList<>();

    @ElementCollection
    @OrderColumn(name = "ordinal")
    public List<Appearance> appearances = new ArrayList<>();

    @ManyToMany
    @OrderColumn(name = "ordinal")
    @JoinTable(name = "conference_topic", inverseJoinColumns = @JoinColumn(name = "topic_id"))
    public List<Topic> topics = new ArrayList<>();

    /** How people take part in a conference. */
    @Schema(name = "Attendance", description = "How people take part in a conference.")
    public enum Attendance {
        @JsonProperty("onsite")
        ONSITE,
        @JsonProperty("online")
        ONLINE,
        @JsonProperty("hybrid")
        HYBRID
    }

    @Override
    public String heading() {
        return name.inBokmal();
    }

    @Override
    public View view() {
        return ConferenceView.of(this);
    }
}
