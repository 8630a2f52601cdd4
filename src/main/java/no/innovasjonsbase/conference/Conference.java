package no.innovasjonsbase.conference;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;

import no.innovasjonsbase.organization.Organization;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryType;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.value.Period;
import no.innovasjonsbase.platform.view.View;
import no.innovasjonsbase.series.Series;
import no.innovasjonsbase.topic.Topic;

/** A conference. */
@Entity
@EntryType(name = "conference", collection = "conferences", draft = ConferenceDraft.class, view = ConferenceView.class)
public class Conference extends Entry {
    @ManyToOne(fetch = FetchType.LAZY)
    public Series series;

    public LocalizedText name;

    /** From the first day to the last. */
    @Embedded
    public Period dates = new Period();

    @Embedded
    public Location location;

    public LocalizedText theme;

    public LocalizedText description;

    public LocalizedText audience;

    @ManyToMany
    @OrderColumn(name = "ordinal")
    @JoinTable(name = "conference_organizer", inverseJoinColumns = @JoinColumn(name = "organization_id"))
    public List<Organization> organizers = new ArrayList<>();

    @ManyToMany
    @OrderColumn(name = "ordinal")
    @JoinTable(name = "conference_topic", inverseJoinColumns = @JoinColumn(name = "topic_id"))
    public List<Topic> topics = new ArrayList<>();

    @Override
    public String heading() {
        return name.inBokmal();
    }

    @Override
    public View view() {
        return ConferenceView.of(this);
    }
}
