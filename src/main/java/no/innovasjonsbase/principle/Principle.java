package no.innovasjonsbase.principle;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;

import no.innovasjonsbase.panel.Panel;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryType;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.value.UnknownLast;
import no.innovasjonsbase.platform.view.View;
import no.innovasjonsbase.source.Source;
import no.innovasjonsbase.speaker.Speaker;
import no.innovasjonsbase.talk.Talk;
import no.innovasjonsbase.topic.Topic;

/** A piece of advice on innovation that someone gave. */
@Entity
@EntryType(
        name = "principle",
        collection = "principles",
        draft = PrincipleDraft.class,
        view = PrincipleView.class,
        title = "statement")
public class Principle extends Entry {
    public LocalizedText statement;

    public LocalizedText rationale;

    /** Null where unknown. */
    @Convert(converter = UnknownLast.class)
    public Integer number;

    @ManyToOne(fetch = FetchType.LAZY)
    public Talk originTalk;

    @ManyToOne(fetch = FetchType.LAZY)
    public Panel originPanel;

    @ManyToOne(fetch = FetchType.LAZY)
    public Source originSource;

    @ManyToOne(fetch = FetchType.LAZY)
    public Speaker attributedTo;

    @ManyToMany
    @OrderColumn(name = "ordinal")
    @JoinTable(name = "principle_topic", inverseJoinColumns = @JoinColumn(name = "topic_id"))
    public List<Topic> topics = new ArrayList<>();

    @ElementCollection
    @OrderColumn(name = "ordinal")
    public List<RelatedPrinciple> related = new ArrayList<>();

    @Override
    public String heading() {
        return statement.inBokmal();
    }

    @Override
    public View view() {
        return PrincipleView.of(this);
    }
}
