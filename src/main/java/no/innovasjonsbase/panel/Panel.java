package no.innovasjonsbase.panel;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;

import no.innovasjonsbase.conference.Conference;
import no.innovasjonsbase.conference.ExternalIds;
import no.innovasjonsbase.conference.Recording;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryType;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.value.JsonColumn;
import no.innovasjonsbase.platform.value.Link;
import no.innovasjonsbase.platform.value.TimeSlot;
import no.innovasjonsbase.platform.value.UnknownLast;
import no.innovasjonsbase.platform.view.View;
import no.innovasjonsbase.speaker.Appearance;
import no.innovasjonsbase.topic.Topic;

/** A panel that met at a conference. */
@Entity
@EntryType(name = "panel", collection = "panels", draft = PanelDraft.class, view = PanelView.class, title = "title")
public class Panel extends Entry {
    @ManyToOne(fetch = FetchType.LAZY)
    public Conference conference;

    /** Null where unknown. */
    @Convert(converter = UnknownLast.class)
    public Integer number;

    /** Local, in the time zone of the conference. */
    @Embedded
    public TimeSlot slot = new TimeSlot();

    public String room;

    public String track;

    /** BCP 47. */
    public String language;

    public LocalizedText title;

    public LocalizedText subtitle;

    public LocalizedText question;

    public LocalizedText summary;

    @ElementCollection
    @OrderColumn(name = "ordinal")
    public List<Appearance> appearances = new ArrayList<>();

    @ManyToMany
    @OrderColumn(name = "ordinal")
    @JoinTable(name = "panel_topic", inverseJoinColumns = @JoinColumn(name = "topic_id"))
    public List<Topic> topics = new ArrayList<>();

    @Convert(converter = JsonColumn.OfLinks.class)
    public List<Link> links = List.of();

    @Convert(converter = Recording.Column.class)
    public List<Recording> recordings = List.of();

    /** Null where unknown. */
    public Boolean notRecorded;

    @Embedded
    public ExternalIds externalIds;

    @Override
    public String heading() {
        return title.inBokmal();
    }

    @Override
    public View view() {
        return PanelView.of(this);
    }
}
