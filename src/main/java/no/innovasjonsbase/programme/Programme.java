package no.innovasjonsbase.programme;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.value.PartialDate;
import no.innovasjonsbase.platform.value.ScheduledTime;
import no.innovasjonsbase.platform.value.TimeZone;
import no.innovasjonsbase.platform.view.HasLastModified;
import no.innovasjonsbase.platform.view.Page;
import no.innovasjonsbase.platform.view.Paged;
import no.innovasjonsbase.speaker.AppearanceView;
import no.innovasjonsbase.talk.Talk;

/** The talks and panels of a conference. */
@Schema(
        description = "The talks and panels of a conference in their order.",
        requiredProperties = {"conference", "timeZone", "items"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Programme(
        @Schema(description = "The conference.") Ref conference,
        @Schema(description = "The time zone of its times (IANA).", examples = TimeZone.NORWAY) String timeZone,
        @Schema(description = "Its talks and panels.", maxItems = Page.MAX_ITEMS) List<Item> items,
        @Schema(description = "The cursor of the next page: give it as `after`. Absent on the last page.") String next,
        @JsonIgnore @Schema(hidden = true) Instant modified)
        implements HasLastModified, Paged {

    /** A talk or a panel in a programme. */
    @Schema(
            name = "ProgrammeItem",
            description = "A talk or a panel in a programme, in short.",
            requiredProperties = {"type", "id", "href", "title", "appearances"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            @Schema(description = "talk or panel.", examples = "talk") String type,
            @Schema(description = "The id of the talk or panel.", examples = "topplederkonferansen-2018-apning")
                    String id,
            @Schema(
                            description = "The address of the talk or panel.",
                            format = "uri-reference",
                            examples = "/api/v1/talks/topplederkonferansen-2018-apning")
                    String href,
            @Schema(description = "What sort of talk it is; absent for panels.") Talk.Kind kind,
            @Schema(description = "Its place in the programme, where known.", minimum = "1") Integer number,
            @Schema(description = "The day it begins, where known.") PartialDate day,
            @Schema(description = "When it begins, in the time zone of the conference.") ScheduledTime start,
            @Schema(description = "When it ends, in the time zone of the conference.") ScheduledTime end,
            @Schema(description = "The room it is in, as the programme calls it.", examples = "Saga") String room,
            @Schema(description = "The track it belongs to, as the programme calls it.", examples = "Ledelse")
                    String track,
            @Schema(description = "The language that is spoken (BCP 47).", examples = "nb") String language,
            @Schema(description = "What it is called.") LocalizedText title,
            @Schema(description = "Who appears in it.") List<AppearanceView> appearances) {

        private static Item of(Session session) {
            var slot = session.slot();
            return new Item(
                    session.type(),
                    session.id(),
                    session.href(),
                    session.kind(),
                    session.number(),
                    slot.start() == null ? null : slot.start().day(),
                    slot.start(),
                    slot.end(),
                    slot.room(),
                    slot.track(),
                    slot.language(),
                    session.title(),
                    session.appearances());
        }
    }

    /**
     * The programme of a conference.
     *
     * @param timeZone that of its times
     * @param modified when anything in the base had last changed where these were read
     */
    static Programme of(Ref conference, String timeZone, Sessions.Page page, Instant modified) {
        return new Programme(
                conference, timeZone, page.items().stream().map(Item::of).toList(), page.next(), modified);
    }
}
