package no.innovasjonsbase.conference;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.entry.Citation;
import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.value.PartialDate;
import no.innovasjonsbase.platform.value.TimeZone;
import no.innovasjonsbase.platform.view.Meta;
import no.innovasjonsbase.platform.view.View;
import no.innovasjonsbase.speaker.AppearanceView;

/** A conference as it is sent out. */
@Schema(name = "Conference", description = "A conference: when and where it was, on what, for whom and by whom.")
public record ConferenceView(
        String id,
        String href,
        String type,
        @Schema(description = "The series it belongs to.") Ref series,
        @Schema(description = "What the conference is called.") LocalizedText name,
        @Schema(description = "What it is called in short.", examples = "TLK 2018") String acronym,
        @Schema(description = "The first day, as exact as it is known.") PartialDate startDate,
        @Schema(description = "The last day, as exact as it is known; absent where it is the first.")
                PartialDate endDate,
        @Schema(
                        description =
                                "The time zone of the times in its programme (IANA); Europe/Oslo where none is told.",
                        pattern = TimeZone.PATTERN,
                        examples = TimeZone.NORWAY)
                String timeZone,
        @Schema(description = "How people take part.") Conference.Attendance attendance,
        @Schema(description = "Where it is held.") Location location,
        @Schema(description = "Its rooms, in the order of its programme.") List<String> rooms,
        @Schema(
                        description =
                                "Its own page. Letters beyond a–z are taken, and kept as a URI has them (RFC 3987).",
                        format = "uri",
                        examples = "https://www.example.no/topplederkonferansen-2018")
                String url,
        @Schema(description = "What it is on.") LocalizedText theme,
        @Schema(description = "What it is.") LocalizedText description,
        @Schema(description = "Whom it is for.") LocalizedText audience,
        @Schema(description = "Who holds it.") List<Ref> organizers,
        @Schema(description = "Who appears in the conference as a whole, as its host, placed as on that day.")
                List<AppearanceView> appearances,
        @Schema(description = "What it is about.") List<Ref> topics,
        List<Citation> citations,
        Meta meta)
        implements View {

    /** The zone of the times in its programme, also where the document of an earlier release doesn't tell it. */
    public ZoneId zone() {
        return ZoneId.of(Objects.requireNonNullElse(timeZone, TimeZone.NORWAY));
    }

    /** The view of a conference. */
    public static ConferenceView of(Conference conference) {
        return new ConferenceView(
                conference.id,
                conference.href(),
                conference.type(),
                Ref.to(conference.series),
                conference.name,
                conference.acronym,
                conference.dates.start,
                conference.dates.end,
                conference.timeZone,
                conference.attendance,
                conference.location,
                conference.rooms,
                conference.url,
                conference.theme,
                conference.description,
                conference.audience,
                Ref.to(conference.organizers),
                AppearanceView.of(conference.appearances),
                Ref.to(conference.topics),
                List.copyOf(conference.citations),
                conference.meta());
    }
}
