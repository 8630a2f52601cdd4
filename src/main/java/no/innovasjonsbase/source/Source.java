package no.innovasjonsbase.source;

import java.util.List;

import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.organization.Organization;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryType;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.value.JsonColumn;
import no.innovasjonsbase.platform.value.PartialDate;
import no.innovasjonsbase.platform.value.Period;
import no.innovasjonsbase.platform.view.View;

/** Something that entries cite. */
@Entity
@EntryType(name = "source", collection = "sources", draft = SourceDraft.class, view = SourceView.class, title = "title")
public class Source extends Entry {
    public LocalizedText title;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    public String url;

    /** As printed on the source. */
    public String publisher;

    @ManyToOne(fetch = FetchType.LAZY)
    public Organization publishedBy;

    /** As printed on the source. */
    @Convert(converter = JsonColumn.OfStrings.class)
    public List<String> authors = List.of();

    /** Begins when it was published. */
    @Embedded
    public Period published = new Period();

    public PartialDate accessed;

    /** BCP 47. */
    public String language;

    /** An identifier of SPDX or an address; any text where a release before this kept it. */
    public String licence;

    @Embedded
    public SourceIdentifiers identifiers;

    /** What a source is. */
    @Schema(name = "SourceKind", description = "What a source is.")
    public enum Kind {
        @JsonProperty("article")
        ARTICLE,
        @JsonProperty("audio")
        AUDIO,
        @JsonProperty("blog-post")
        BLOG_POST,
        @JsonProperty("book")
        BOOK,
        @JsonProperty("dataset")
        DATASET,
        @JsonProperty("image")
        IMAGE,
        @JsonProperty("law")
        LAW,
        @JsonProperty("news")
        NEWS,
        @JsonProperty("parliamentary-recommendation")
        PARLIAMENTARY_RECOMMENDATION,
        @JsonProperty("podcast")
        PODCAST,
        @JsonProperty("presentation")
        PRESENTATION,
        @JsonProperty("regulation")
        REGULATION,
        @JsonProperty("report")
        REPORT,
        @JsonProperty("thesis")
        THESIS,
        @JsonProperty("video")
        VIDEO,
        @JsonProperty("web-page")
        WEB_PAGE,
        @JsonProperty("web-site")
        WEB_SITE,
        @JsonProperty("white-paper")
        WHITE_PAPER
    }

    @Override
    public String heading() {
        return title.inBokmal();
    }

    @Override
    public View view() {
        return SourceView.of(this);
    }
}
