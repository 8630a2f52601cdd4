package no.innovasjonsbase.programme;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.view.Page;
import no.innovasjonsbase.platform.view.Paged;
import no.innovasjonsbase.platform.view.Timed;
import no.innovasjonsbase.speaker.AppearanceView;
import no.innovasjonsbase.talk.Talk;

/** The talks and panels of a conference. */
@Schema(
        description = "The talks and panels of a conference in their order.",
        requiredProperties = {"conference", "items"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Programme(
        @Schema(description = "The conference.") Ref conference,
        @Schema(description = "Its talks and panels.", maxItems = Page.MAX_ITEMS) List<Item> items,
        @Schema(description = "The cursor of the next page: give it as `after`. Absent on the last page.") String next,
        @JsonIgnore @Schema(hidden = true) Instant modified)
        implements Timed, Paged {

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
            @Schema(description = "What it is called.") LocalizedText title,
            @Schema(description = "Who appears in it.") List<AppearanceView> appearances) {

        private static Item of(Session session) {
            return new Item(
                    session.type(),
                    session.id(),
                    session.href(),
                    session.kind(),
                    session.number(),
                    session.title(),
                    session.appearances());
        }
    }

    /**
     * The programme of a conference.
     *
     * @param modified when anything in the base had last changed where these were read
     */
    static Programme of(Ref conference, Sessions.Page page, Instant modified) {
        return new Programme(conference, page.items().stream().map(Item::of).toList(), page.next(), modified);
    }
}
