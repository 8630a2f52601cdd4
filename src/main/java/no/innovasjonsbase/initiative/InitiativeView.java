package no.innovasjonsbase.initiative;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.entry.Citation;
import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.value.Current;
import no.innovasjonsbase.platform.value.PartialDate;
import no.innovasjonsbase.platform.view.Meta;
import no.innovasjonsbase.platform.view.View;

/** An initiative as it is sent out. */
@Schema(
        name = "Initiative",
        description = "A programme, white paper, strategy or project: whose it is, when it ran and what came of it.")
public record InitiativeView(
        String id,
        String href,
        String type,
        @Schema(description = "What it is called.") LocalizedText name,
        @Schema(description = "What it is.") LocalizedText description,
        @Schema(description = "What sort of initiative it is.") Initiative.Kind kind,
        @Schema(description = "How far it has come.") Initiative.Status status,
        @Schema(description = "When it began, as exact as it is known.") PartialDate from,
        @Schema(
                        description =
                                "When it ended, as exact as it is known; absent where it has not, or where it is unknown.")
                PartialDate to,
        @Schema(description = "When it was last known to go on, as exact as that is known.") PartialDate confirmed,
        Current current,
        @Schema(description = "Whose it is.") List<Ref> owners,
        @Schema(description = "The initiative it is part of.") Ref partOf,
        @Schema(description = "What came of it.") List<Ref> outputs,
        @Schema(description = "The principles it holds.") List<Ref> principles,
        @Schema(description = "What it is about.") List<Ref> topics,
        List<Citation> citations,
        Meta meta)
        implements View {

    /** The view of an initiative. */
    public static InitiativeView of(Initiative initiative) {
        return new InitiativeView(
                initiative.id,
                initiative.href(),
                initiative.type(),
                initiative.name,
                initiative.description,
                initiative.kind,
                initiative.status,
                initiative.period.start,
                initiative.period.end,
                initiative.confirmation.date,
                null,
                Ref.to(initiative.owners),
                Ref.to(initiative.partOf),
                Ref.to(initiative.outputs),
                Ref.to(initiative.principles),
                Ref.to(initiative.topics),
                List.copyOf(initiative.citations),
                initiative.meta());
    }
}
