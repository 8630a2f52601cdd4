package no.innovasjonsbase.programme;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.panel.PanelView;
import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.value.LocalizedText;
import no.innovasjonsbase.platform.view.Timed;
import no.innovasjonsbase.speaker.AppearanceView;
import no.innovasjonsbase.talk.Talk;
import no.innovasjonsbase.talk.TalkView;

/** The talks and panels of a conference. */
@Schema(
        description = "The talks and panels of a conference in their order.",
        requiredProperties = {"conference", "items"})
public record Programme(
        @Schema(description = "The conference.") Ref conference,
        @Schema(description = "Its talks and panels.") List<Item> items,
        @JsonIgnore @Schema(hidden = true) Instant modified)
        implements Timed {

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

        private static Item of(TalkView talk) {
            return new Item(
                    talk.type(), talk.id(), talk.href(), talk.kind(), talk.number(), talk.title(), talk.appearances());
        }

        private static Item of(PanelView panel) {
            return new Item(
                    panel.type(), panel.id(), panel.href(), null, panel.number(), panel.title(), panel.appearances());
        }

        private int rank() {
            if (kind == Talk.Kind.OPENING && number == null) {
                return 0;
            }
            return number != null ? 1 : kind == Talk.Kind.CLOSING ? 3 : 2;
        }
    }

    private static final Comparator<Item> ORDER = Comparator.comparingInt(Item::rank)
            .thenComparing(Item::number, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Item::id);

    /**
     * The programme of a conference.
     *
     * @param modified when anything in the base had last changed where these were read
     */
    static Programme of(Ref conference, List<TalkView> talks, List<PanelView> panels, Instant modified) {
        var items = Stream.concat(talks.stream().map(Item::of), panels.stream().map(Item::of));
        return new Programme(conference, items.sorted(ORDER).toList(), modified);
    }
}
