package no.innovasjonsbase.topic;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Convert;
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

import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryType;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.value.JsonColumn;
import no.innovasjonsbase.platform.view.View;

/** What entries are about: a concept in the manner of SKOS. */
@Entity
@EntryType(name = "topic", collection = "topics", draft = TopicDraft.class, view = TopicView.class, title = "label")
public class Topic extends Entry {
    public LocalizedText label;

    /** Other names, by language. */
    @Convert(converter = AltLabels.Column.class)
    public AltLabels altLabels;

    /** Names by which it is found and that are not shown, as misspelt ones, by language. */
    @Convert(converter = AltLabels.Column.class)
    public AltLabels hiddenLabels;

    public LocalizedText definition;

    public LocalizedText scopeNote;

    @Enumerated(EnumType.STRING)
    public Status status;

    /** What to use in its place. */
    @ManyToOne(fetch = FetchType.LAZY)
    public Topic replacedBy;

    @ManyToMany
    @OrderColumn(name = "ordinal")
    @JoinTable(name = "topic_broader", inverseJoinColumns = @JoinColumn(name = "broader_id"))
    public List<Topic> broader = new ArrayList<>();

    @ManyToMany
    @OrderColumn(name = "ordinal")
    @JoinTable(name = "topic_related", inverseJoinColumns = @JoinColumn(name = "related_id"))
    public List<Topic> related = new ArrayList<>();

    @Convert(converter = JsonColumn.OfStrings.class)
    public List<String> exactMatch = List.of();

    @Convert(converter = JsonColumn.OfStrings.class)
    public List<String> closeMatch = List.of();

    /** Whether a topic is to be used. */
    @Schema(name = "TopicStatus", description = "Whether the topic is to be used.")
    public enum Status {
        @JsonProperty("proposed")
        PROPOSED,
        @JsonProperty("current")
        CURRENT,
        @JsonProperty("deprecated")
        DEPRECATED
    }

    @Override
    public String heading() {
        return label.inBokmal();
    }

    @Override
    public View view() {
        return TopicView.of(this);
    }
}
