package no.innovasjonsbase.changefeed;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Some changes in the order of their numbers, and where to go on.
 *
 * @param epoch null while the base never held anything
 */
@Schema(
        name = "ChangesPage",
        description = "Some changes in the order of their numbers, and where to go on.",
        requiredProperties = {"head", "items", "next"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChangesPage(
        @Schema(
                        description =
                                "Names this base among others. Give it back as `epoch`, and numbers of another base, "
                                        + "or of this one before it was rebuilt, are refused.",
                        examples = "5d0e8e5c-7f0a-4b53-a7c0-0b8f5f0c1a53")
                String epoch,
        @Schema(description = "The number of the newest change of all; 0 while there is none.", examples = "1520")
                long head,
        @Schema(description = "The changes, in the order of their numbers.", maxItems = ChangesQuery.MAX_LIMIT)
                List<ChangeView> items,
        @Schema(
                        description = "Give it as `after` next, also where `items` is empty: it moves past what was "
                                + "filtered out. Equal to `head` when there is nothing more for now.",
                        examples = "152")
                long next) {

    /** The same with these properties of each change only. */
    public ChangesPage only(Set<String> fields) {
        return new ChangesPage(
                epoch, head, items.stream().map(item -> item.only(fields)).toList(), next);
    }

    /** When the newest of them was made; null where there are none. */
    public Instant modified() {
        return items.stream()
                .map(ChangeView::time)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Whether nothing comes after it for now. */
    public boolean reachesHead() {
        return next >= head;
    }
}
