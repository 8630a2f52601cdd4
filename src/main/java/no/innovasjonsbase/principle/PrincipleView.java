package no.innovasjonsbase.principle;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.entry.Citation;
import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.entry.TypedRef;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.view.Meta;
import no.innovasjonsbase.platform.view.View;

/** A principle as it is sent out. */
@Schema(name = "Principle", description = "A piece of advice on innovation: what it says, why, and where it was given.")
public record PrincipleView(
        String id,
        String href,
        String type,
        @Schema(description = "What it says.") LocalizedText statement,
        @Schema(description = "Why it should hold.") LocalizedText rationale,
        @Schema(description = "Its number within its origin.", minimum = "1") Integer number,
        @Schema(description = "Where it was given: a talk, a panel or a source.") TypedRef origin,
        @Schema(description = "Who gave it.") Ref attributedTo,
        @Schema(description = "What it is about.") List<Ref> topics,
        @Schema(description = "Principles that it points to, and why.") List<PrincipleRef> related,
        List<Citation> citations,
        Meta meta)
        implements View {

    /** The view of a principle. */
    public static PrincipleView of(Principle principle) {
        return new PrincipleView(
                principle.id,
                principle.href(),
                principle.type(),
                principle.statement,
                principle.rationale,
                principle.number,
                TypedRef.toFirst(principle.originTalk, principle.originPanel, principle.originSource),
                Ref.to(principle.attributedTo),
                Ref.to(principle.topics),
                PrincipleRef.of(principle.related),
                List.copyOf(principle.citations),
                principle.meta());
    }
}
