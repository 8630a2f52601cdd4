package no.innovasjonsbase.finding;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OrderColumn;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.cases.Case;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryType;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.value.Period;
import no.innovasjonsbase.platform.view.View;
import no.innovasjonsbase.principle.Principle;
import no.innovasjonsbase.topic.Topic;

/** A research finding that supports or contradicts principles. */
@Entity
@EntryType(
        name = "finding",
        collection = "findings",
        draft = FindingDraft.class,
        view = FindingView.class,
        title = "statement")
public class Finding extends Entry {
    public LocalizedText statement;

    @ManyToMany
    @OrderColumn(name = "ordinal")
    @JoinTable(name = "finding_principle", inverseJoinColumns = @JoinColumn(name = "principle_id"))
    public List<Principle> principles = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    public Stance stance;

    @Enumerated(EnumType.STRING)
    public Method method;

    /** 1 to 5; null where nobody has judged. */
    public Integer level;

    public LocalizedText place;

    /** ISO 3166-1 alpha-2. */
    public String country;

    /** Begins when it was found out. */
    @Embedded
    public Period year = new Period();

    public LocalizedText population;

    @ManyToMany
    @OrderColumn(name = "ordinal")
    @JoinTable(name = "finding_case", inverseJoinColumns = @JoinColumn(name = "case_id"))
    public List<Case> cases = new ArrayList<>();

    @Convert(converter = Figure.Column.class)
    public List<Figure> figures = List.of();

    @ManyToMany
    @OrderColumn(name = "ordinal")
    @JoinTable(name = "finding_topic", inverseJoinColumns = @JoinColumn(name = "topic_id"))
    public List<Topic> topics = new ArrayList<>();

    /** What a finding says of principles. */
    @Schema(
            name = "FindingStance",
            description =
                    "What a finding says of its principles: it supports or contradicts them, or does some of both.")
    public enum Stance {
        @JsonProperty("supports")
        SUPPORTS,
        @JsonProperty("contradicts")
        CONTRADICTS,
        @JsonProperty("mixed")
        MIXED
    }

    /** How something was found out. */
    @Schema(name = "FindingMethod", description = "How something was found out.")
    public enum Method {
        @JsonProperty("survey")
        SURVEY,
        @JsonProperty("randomized")
        RANDOMIZED,
        @JsonProperty("quasi-experiment")
        QUASI_EXPERIMENT,
        @JsonProperty("case-study")
        CASE_STUDY,
        @JsonProperty("evaluation")
        EVALUATION,
        @JsonProperty("review")
        REVIEW,
        @JsonProperty("expert-opinion")
        EXPERT_OPINION,
        @JsonProperty("experience")
        EXPERIENCE
    }

    @Override
    public String heading() {
        return statement.inBokmal();
    }

    @Override
    public View view() {
        return FindingView.of(this);
    }
}
