package no.innovasjonsbase.quote;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;

import no.innovasjonsbase.conference.Conference;
import no.innovasjonsbase.organization.Organization;
import no.innovasjonsbase.panel.Panel;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryType;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.view.View;
import no.innovasjonsbase.principle.Principle;
import no.innovasjonsbase.speaker.Speaker;
import no.innovasjonsbase.talk.Talk;
import no.innovasjonsbase.topic.Topic;

/** What someone said. */
@Entity
@EntryType(name = "quote", collection = "quotes", draft = QuoteDraft.class, view = QuoteView.class, title = "text")
public class Quote extends Entry {
    public LocalizedText text;

    public boolean verbatim;

    @ManyToOne(fetch = FetchType.LAZY)
    public Speaker speaker;

    public String name;

    public LocalizedText position;

    @ManyToOne(fetch = FetchType.LAZY)
    public Organization organization;

    public LocalizedText organizationName;

    @ManyToOne(fetch = FetchType.LAZY)
    public Talk saidInTalk;

    @ManyToOne(fetch = FetchType.LAZY)
    public Panel saidInPanel;

    @ManyToOne(fetch = FetchType.LAZY)
    public Conference saidInConference;

    @ManyToMany
    @OrderColumn(name = "ordinal")
    @JoinTable(name = "quote_topic", inverseJoinColumns = @JoinColumn(name = "topic_id"))
    public List<Topic> topics = new ArrayList<>();

    @ManyToMany
    @OrderColumn(name = "ordinal")
    @JoinTable(name = "quote_principle", inverseJoinColumns = @JoinColumn(name = "principle_id"))
    public List<Principle> principles = new ArrayList<>();

    @Override
    public String heading() {
        return text.inBokmal();
    }

    @Override
    public View view() {
        return QuoteView.of(this);
    }
}
