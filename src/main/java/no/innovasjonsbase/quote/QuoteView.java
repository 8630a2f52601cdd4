package no.innovasjonsbase.quote;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.entry.Citation;
import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.entry.TypedRef;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.view.Meta;
import no.innovasjonsbase.platform.view.View;

/** A quote as it is sent out. */
@Schema(name = "Quote", description = "What someone said, with the person placed as on that day.")
public record QuoteView(
        String id,
        String href,
        String type,
        @Schema(description = "What was said, in the language it was said in and perhaps others.") LocalizedText text,
        @Schema(description = "Whether it is word for word.") Boolean verbatim,
        @Schema(description = "Who said it.") Ref speaker,
        @Schema(description = "The name of the speaker on that day.", examples = "Monica Mæland") String name,
        @Schema(description = "The position of the speaker on that day.") LocalizedText position,
        @Schema(description = "The organization the speaker spoke for.") Ref organization,
        @Schema(description = "The name of that organization on that day.") LocalizedText organizationName,
        @Schema(description = "Where it was said: in a talk, in a panel or at a conference.") TypedRef saidIn,
        @Schema(description = "What it is about.") List<Ref> topics,
        @Schema(description = "The principles it speaks of.") List<Ref> principles,
        List<Citation> citations,
        Meta meta)
        implements View {

    /** The view of a quote. */
    public static QuoteView of(Quote quote) {
        return new QuoteView(
                quote.id,
                quote.href(),
                quote.type(),
                quote.text,
                quote.verbatim,
                Ref.to(quote.speaker),
                quote.name,
                quote.position,
                Ref.to(quote.organization),
                quote.organizationName,
                TypedRef.toFirst(quote.saidInTalk, quote.saidInPanel, quote.saidInConference),
                Ref.to(quote.topics),
                Ref.to(quote.principles),
                List.copyOf(quote.citations),
                quote.meta());
    }
}
