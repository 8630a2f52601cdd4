package no.innovasjonsbase.platform.http;

import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Part of a list, and the way to the next part.
 *
 * @param items what this part holds, in the order asked for; never null
 * @param next the cursor to give as {@code after}; null at the end
 * @param total how many entries the whole list has; null where it was not asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = "items")
public record Page<T>(
        @Schema(description = "The entries of this page, in the order asked for.", maxItems = PageRequest.MAX_LIMIT)
                List<T> items,
        @Schema(
                        description = "The cursor of the next page: give it as `after`. Absent on the last page.",
                        examples = "Tq1vVb3c0i9bInRvcmZpbmctNCJd")
                String next,
        @Schema(
                        description = "How many entries the whole list has. There only with `total=true`.",
                        minimum = "0",
                        examples = "13")
                Long total) {

    /** The media type of pages as tables. */
    public static final String CSV = "text/csv";

    /** The same page of something made from each item. */
    public <R> Page<R> map(Function<? super T, ? extends R> of) {
        return new Page<>(items.stream().<R>map(of).toList(), next, total);
    }
}
