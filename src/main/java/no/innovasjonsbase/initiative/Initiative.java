package no.innovasjonsbase.initiative;

import java.util.ArrayList;
import java.util.List;

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
import no.innovasjonsbase.platform.value.Confirmation;
import no.innovasjonsbase.platform.value.Period;
import no.innovasjonsbase.platform.view.View;
import no.innovasjonsbase.principle.Principle;
import no.innovasjonsbase.source.Source;
import no.innovasjonsbase.topic.Topic;

/** A programme, white paper, strategy or project. */
@Entity
@EntryType(name = "initiative", collection = "initiatives", draft = InitiativeDraft.class, view = InitiativeView.class)
public class Initiative extends Entry {
    public LocalizedText name;

    public LocalizedText description;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    @Enumerated(EnumType.STRING)
    public Status status;

    /** From its beginning to its end; open while it goes on. */
    @Embedded
    public Period period = new Period();

    @Embedded
    public Confirmation confirmation = new Confirmation();

    @ManyToMany
    @OrderColumn(name = "ordinal")
    @JoinTable(name = "initiative_owner", inverseJoinColumns = @JoinColumn(name = "organization_id"))
    public List<Organization> owners = new ArrayList<>();

    @ManyToOne(fetch = FetchType.LAZY)
    public Initiative partOf;

    @ManyToMany
    @OrderColumn(name = "ordinal")
    @JoinTable(name = "initiative_output", inverseJoinColumns = @JoinColumn(name = "source_id"))
    public List<Source> outputs = new ArrayList<>();

    @ManyToMany
    @OrderColumn(name = "ordinal")
    @JoinTable(name = "initiative_principle", inverseJoinColumns = @JoinColumn(name = "principle_id"))
    public List<Principle> principles = new ArrayList<>();

    @ManyToMany
    @OrderColumn(name = "ordinal")
    @JoinTable(name = "initiative_topic", inverseJoinColumns = @JoinColumn(name = "topic_id"))
    public List<Topic> topics = new ArrayList<>();

    /** What sort of initiative it is. */
    @Schema(name = "InitiativeKind", description = "What sort of initiative it is.")
    public enum Kind {
        @JsonProperty("programme")
        PROGRAMME,
        @JsonProperty("white-paper")
        WHITE_PAPER,
        @JsonProperty("strategy")
        STRATEGY,
        @JsonProperty("project")
        PROJECT
    }

    /** How far an initiative has come. */
    @Schema(name = "InitiativeStatus", description = "How far an initiative has come.")
    public enum Status {
        @JsonProperty("planned")
        PLANNED,
        @JsonProperty("ongoing")
        ONGOING,
        @JsonProperty("completed")
        COMPLETED,
        @JsonProperty("cancelled")
        CANCELLED
    }

    @Override
    public String heading() {
        return name.inBokmal();
    }

    @Override
    public View view() {
        return InitiativeView.of(this);
    }
}
