package no.innovasjonsbase.cases;

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
import jakarta.persistence.Table;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.initiative.Initiative;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryType;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.value.JsonColumn;
import no.innovasjonsbase.platform.value.Link;
import no.innovasjonsbase.platform.value.Period;
import no.innovasjonsbase.platform.view.View;
import no.innovasjonsbase.principle.Principle;
import no.innovasjonsbase.topic.Topic;

/** A case: a project or an experiment, and its outcome. */
@Entity
@Table(name = "case_study")
@EntryType(name = "case", collection = "cases", draft = CaseDraft.class, view = CaseView.class)
public class Case extends Entry {
    public LocalizedText name;

    public LocalizedText description;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    @ElementCollection
    @OrderColumn(name = "ordinal")
    public List<Participant> organizations = new ArrayList<>();

    public LocalizedText place;

    /** ISO 3166-1 alpha-2. */
    public String country;

    /** From its beginning to its end; open while it goes on. */
    @Embedded
    public Period period = new Period();

    @Enumerated(EnumType.STRING)
    public Status status;

    @Enumerated(EnumType.STRING)
    public Outcome outcome;

    public LocalizedText lessons;

    @Embedded
    public Cost cost;

    @Convert(converter = Methods.class)
    public List<LocalizedText> methods = List.of();

    @ManyToMany
    @OrderColumn(name = "ordinal")
    @JoinTable(
            name = "case_topic",
            joinColumns = @JoinColumn(name = "case_id"),
            inverseJoinColumns = @JoinColumn(name = "topic_id"))
    public List<Topic> topics = new ArrayList<>();

    @ManyToOne(fetch = FetchType.LAZY)
    public Initiative initiative;

    @ManyToMany
    @OrderColumn(name = "ordinal")
    @JoinTable(
            name = "case_principle",
            joinColumns = @JoinColumn(name = "case_id"),
            inverseJoinColumns = @JoinColumn(name = "principle_id"))
    public List<Principle> principles = new ArrayList<>();

    @Convert(converter = JsonColumn.OfLinks.class)
    public List<Link> links = List.of();

    /** What sort of thing was tried. */
    @Schema(name = "CaseKind", description = "What sort of thing was tried.")
    public enum Kind {
        @JsonProperty("experiment")
        EXPERIMENT,
        @JsonProperty("pilot")
        PILOT,
        @JsonProperty("service")
        SERVICE,
        @JsonProperty("method")
        METHOD,
        @JsonProperty("organizational-change")
        ORGANIZATIONAL_CHANGE,
        @JsonProperty("procurement")
        PROCUREMENT,
        @JsonProperty("lab")
        LAB,
        @JsonProperty("regulation")
        REGULATION
    }

    /** How far a case has come. */
    @Schema(name = "CaseStatus", description = "How far a case has come.")
    public enum Status {
        @JsonProperty("planned")
        PLANNED,
        @JsonProperty("ongoing")
        ONGOING,
        @JsonProperty("completed")
        COMPLETED,
        @JsonProperty("discontinued")
        DISCONTINUED
    }

    /** What came of a case. */
    @Schema(
            name = "CaseOutcome",
            description =
                    "What came of a case: it did what it was meant to do, in part or not at all, or it was stopped "
                            + "before that could be told. Where nobody has told, it is unknown.")
    public enum Outcome {
        @JsonProperty("worked")
        WORKED,
        @JsonProperty("partly")
        PARTLY,
        @JsonProperty("did-not-work")
        DID_NOT_WORK,
        @JsonProperty("stopped")
        STOPPED,
        @JsonProperty("unknown")
        UNKNOWN
    }

    /** Keeps the methods as JSON. */
    static class Methods extends JsonColumn<List<LocalizedText>> {
        Methods() {
            super(new TypeReference<>() {});
        }
    }

    @Override
    public String heading() {
        return name.inBokmal();
    }

    @Override
    public View view() {
        return CaseView.of(this);
    }
}
