package no.innovasjonsbase.platform.view;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Part of a list, and the way to the next part.
 *
 * @param items what this part holds, in the order asked for; never null
 * @param next the cursor to give as {@code after}; null at the end
 * @param total how many entries the whole list has; null where it was not asked for
 * @param modified when anything in the base had last changed where this was read; null where nothing did or nobody looked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A part of the list, and the way to the next part.", requiredProperties = "items")
public record Page<T>(
        @Schema(description = "The entries of this page, in the order asked for.", maxItems = MAX_ITEMS) List<T> items,
        @Schema(
                        description = "The cursor of the next page: give it as `after`. Absent on the last page.",
                        examples = "Tq1vVb3c0i9bInRvcmZpbmctNCJd")
                String next,
        @Schema(
                        description = "How many entries the whole list has. There only with `total=true`.",
                        minimum = "0",
                        examples = "13")
                Long total,
        @JsonIgnore @Schema(hidden = true) Instant modified)
        implements HasLastModified, Paged {

    public static final int MAX_ITEMS = 200;

    /** The characters of JSON after which a page of entries ends, however many were asked for: ten of the longest. */
    public static final int MAX_CHARACTERS = 2_000_000;

    /** The media type of pages as tables. */
    public static final String CSV = "text/csv";

    /** Part of a list that doesn't know when it last changed. */
    public Page(List<T> items, String next, Long total) {
        this(items, next, total, null);
    }

    /** The same page, which last changed at a time. */
    public Page<T> modifiedAt(Instant time) {
        return new Page<>(items, next, total, time);
    }

    /** The same page of something made from each item. */
    public <R> Page<R> map(Function<? super T, ? extends R> of) {
        return new Page<>(items.stream().<R>map(of).toList(), next, total, modified);
    }
}
