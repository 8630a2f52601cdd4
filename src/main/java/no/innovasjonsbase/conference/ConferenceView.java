package no.innovasjonsbase.conference;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.entry.Citation;
import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.value.PartialDate;
import no.innovasjonsbase.platform.view.Meta;
import no.innovasjonsbase.platform.view.View;

/** A conference as it is sent out. */
@Schema(name = "Conference", description = "A conference: when and where it was, on what, for whom and by whom.")
public record ConferenceView(
        String id,
        String href,
        String type,
        @Schema(description = "The series it belongs to.") Ref series,
        @Schema(description = "What the conference is called.") LocalizedText name,
        @Schema(description = "The first day, as exact as it is known.") PartialDate startDate,
        @Schema(description = "The last day, as exact as it is known; absent where it is the first.")
                PartialDate endDate,
        @Schema(description = "Where it is held.") Location location,
        @Schema(description = "What it is on.") LocalizedText theme,
        @Schema(description = "What it is.") LocalizedText description,
        @Schema(description = "Whom it is for.") LocalizedText audience,
        @Schema(description = "Who holds it.") List<Ref> organizers,
        @Schema(description = "What it is about.") List<Ref> topics,
        List<Citation> citations,
        Meta meta)
        implements View {

    /** The view of a conference. */
    public static ConferenceView of(Conference conference) {
        return new ConferenceView(
                conference.id,
                conference.href(),
                conference.type(),
                Ref.to(conference.series),
                conference.name,
                conference.dates.start,
                conference.dates.end,
                conference.location,
                conference.theme,
                conference.description,
                conference.audience,
                Ref.to(conference.organizers),
                Ref.to(conference.topics),
                List.copyOf(conference.citations),
                conference.meta());
    }
}
