package no.innovasjonsbase.source;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.entry.Citation;
import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.value.PartialDate;
import no.innovasjonsbase.platform.view.Meta;
import no.innovasjonsbase.platform.view.View;

/** A source as it is sent out. */
@Schema(name = "Source", description = "Something that entries cite: an article, a web page, a white paper.")
public record SourceView(
        String id,
        String href,
        String type,
        @Schema(description = "What the source is called.") LocalizedText title,
        @Schema(description = "What the source is.") Source.Kind kind,
        @Schema(
                        description =
                                "Where it can be read. Letters beyond a–z are taken, and kept as a URI has them (RFC 3987).",
                        format = "uri",
                        examples = "https://www.regjeringen.no/no/dokumenter/meld.-st.-30-20192020/id2715113/")
                String url,
        @Schema(description = "Who published it, as printed on it.", examples = "offentliginnovasjon.no")
                String publisher,
        @Schema(description = "The organization that published it.") Ref publishedBy,
        @Schema(description = "Who wrote it, as printed on it.") List<String> authors,
        @Schema(description = "When it was published. Where a time is sent, the day it names is kept.")
                PartialDate published,
        @Schema(description = "When it was last looked up.") PartialDate accessed,
        @Schema(description = "The language it is in (BCP 47).", examples = "nb") String language,
        @Schema(
                        description =
                                "The terms it may be reused on: an identifier of the SPDX License List, or the address of the terms. "
                                        + "A source from before this was asked for may have any name.",
                        examples = "NLOD-2.0")
                String licence,
        @Schema(description = "What it is called in registers.") SourceIdentifiers identifiers,
        List<Citation> citations,
        Meta meta)
        implements View {

    /** A source's view. */
    public static SourceView of(Source source) {
        return new SourceView(
                source.id,
                source.href(),
                source.type(),
                source.title,
                source.kind,
                source.url,
                source.publisher,
                Ref.to(source.publishedBy),
                source.authors,
                source.published.start,
                source.accessed,
                source.language,
                source.licence,
                source.identifiers,
                List.copyOf(source.citations),
                source.meta());
    }
}
