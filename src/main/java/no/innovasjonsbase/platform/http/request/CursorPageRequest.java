package no.innovasjonsbase.platform.http.request;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.view.Page;

/** Cursor pagination parameters of a list that has one order and no filters. */
public class CursorPageRequest {
    private static final String ID = "[0-9A-Za-z-]{1,80}";

    @QueryParam("limit")
    @Parameter(
            description = "How many a page holds at most.",
            schema =
                    @Schema(
                            type = SchemaType.INTEGER,
                            format = "int32",
                            minimum = "1",
                            maximum = "" + Page.MAX_ITEMS,
                            defaultValue = "" + PageRequest.DEFAULT_LIMIT))
    public String limit;

    @QueryParam("after")
    @Parameter(
            description = "Where to go on: the `next` of the page before, unchanged.",
            schema = @Schema(pattern = "^[A-Za-z0-9_-]+$", maxLength = 2000))
    public String after;

    /**
     * How many the page holds at most.
     *
     * @throws Problem invalid-parameters (400)
     */
    public int size() {
        return ParameterParser.require(parser -> parser.limit(limit, PageRequest.DEFAULT_LIMIT, Page.MAX_ITEMS));
    }

    /**
     * The id that the page begins after; empty at the beginning.
     *
     * @param list the name of the list, for a cursor of another holds no position here
     * @throws Problem invalid-parameters (400)
     */
    public Optional<String> start(String list) {
        return startAt(list, cursor -> Optional.of(cursor.values().get(0)).filter(id -> id.matches(ID)));
    }

    /**
     * The place that the page begins after; empty at the beginning.
     *
     * @param list the name of the list, for a cursor of another holds no place here
     * @param read reads a place from a cursor; empty where it holds none
     * @throws Problem invalid-parameters (400)
     */
    public <T> Optional<T> startAt(String list, Function<Cursor, Optional<T>> read) {
        return ParameterParser.require(parser -> parser.cursor(after, list, read));
    }

    /**
     * The page of what was found.
     *
     * @param found one more than fit on the page, where there are
     */
    public <T> Page<T> pageOf(List<T> found, Function<T, String> position, String list) {
        if (found.size() <= size()) {
            return new Page<>(found, null, null);
        }
        var shown = found.subList(0, size());
        var last = new Cursor(List.of(position.apply(shown.get(shown.size() - 1))));
        return new Page<>(shown, last.encode(list), null);
    }
}
