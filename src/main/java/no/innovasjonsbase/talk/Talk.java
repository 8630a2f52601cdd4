package no.innovasjonsbase.talk;

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

/** A talk held at a conference. */
@Entity
@EntryType(name = "talk", collection = "talks", draft = TalkDraft.class, view = TalkView.class, title = "title")
public class Talk extends Entry {
    @ManyToOne(fetch = FetchType.LAZY)
    public Conference conference;

    @Enumerated(EnumType.STRING)
    public Kind kind;

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

    public LocalizedText abstractText;

    @ElementCollection
    @OrderColumn(name = "ordinal")
    public List<Appearance> appearances = new ArrayList<>();

    @ManyToMany
    @OrderColumn(name = "ordinal")
    @JoinTable(name = "talk_topic", inverseJoinColumns = @JoinColumn(name = "topic_id"))
    public List<Topic> topics = new ArrayList<>();

    @Convert(converter = JsonColumn.OfLinks.class)
    public List<Link> links = List.of();

    @Convert(converter = Recording.Column.class)
    public List<Recording> recordings = List.of();

    /** Null where unknown. */
    public Boolean notRecorded;

    @Embedded
    public ExternalIds externalIds;

    /** What sort of talk it is. */
    @Schema(name = "TalkKind", description = "What sort of talk it is.")
    public enum Kind {
        @JsonProperty("opening")
        OPENING,
        @JsonProperty("keynote")
        KEYNOTE,
        @JsonProperty("lecture")
        LECTURE,
        @JsonProperty("closing")
        CLOSING,
        @JsonProperty("talk")
        TALK,
        @JsonProperty("workshop")
        WORKSHOP,
        @JsonProperty("lightning")
        LIGHTNING,
        @JsonProperty("performance")
        PERFORMANCE,
        @JsonProperty("award")
        AWARD,
        @JsonProperty("break")
        BREAK,
        @JsonProperty("other")
        OTHER
    }

    @Override
    public String heading() {
        return title.inBokmal();
    }

    @Override
    public View view() {
        return TalkView.of(this);
    }
}
