package no.innovasjonsbase.topic;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.entry.Citation;
import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.view.Meta;
import no.innovasjonsbase.platform.view.View;

/** A topic as it is sent out. */
@Schema(name = "Topic", description = "What entries are about: a concept with its labels, in the manner of SKOS.")
public record TopicView(
        String id,
        String href,
        String type,
        @Schema(description = "What the topic is called (skos:prefLabel).") LocalizedText label,
        @Schema(description = "Other names for it (skos:altLabel), by language.") AltLabels altLabels,
        @Schema(
                        description =
                                "Names by which it is found, as common misspellings, and which are not to be shown (skos:hiddenLabel).")
                AltLabels hiddenLabels,
        @Schema(description = "What it means (skos:definition).") LocalizedText definition,
        @Schema(description = "What it is used for, and what not (skos:scopeNote).") LocalizedText scopeNote,
        @Schema(description = "Whether it is to be used.") Topic.Status status,
        @Schema(description = "The topic to use in its place (dcterms:isReplacedBy).") Ref replacedBy,
        @Schema(description = "Topics that it is part of (skos:broader).") List<Ref> broader,
        @Schema(description = "Topics beside it (skos:related).") List<Ref> related,
        @Schema(description = "Concepts elsewhere that mean the same (skos:exactMatch), as IRIs.")
                List<String> exactMatch,
        @Schema(description = "Concepts elsewhere that mean nearly the same (skos:closeMatch), as IRIs.")
                List<String> closeMatch,
        List<Citation> citations,
        Meta meta)
        implements View {

    /** The view of a topic. */
    public static TopicView of(Topic topic) {
        return new TopicView(
                topic.id,
                topic.href(),
                topic.type(),
                topic.label,
                topic.altLabels,
                topic.hiddenLabels,
                topic.definition,
                topic.scopeNote,
                topic.status,
                Ref.to(topic.replacedBy),
                Ref.to(topic.broader),
                Ref.to(topic.related),
                topic.exactMatch,
                topic.closeMatch,
                List.copyOf(topic.citations),
                topic.meta());
    }
}
