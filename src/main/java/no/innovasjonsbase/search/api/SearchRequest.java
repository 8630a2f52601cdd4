package no.innovasjonsbase.search.api;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import no.innovasjonsbase.platform.http.request.LanguageRequest;
import no.innovasjonsbase.search.query.ParsedQuery;

/** What a search may be asked. */
public class SearchRequest {
    private static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";

    @QueryParam("q")
    @Parameter(
            required = true,
            description = "What to look for: words (entries with all of them first; where those are few, then the ones "
                    + "with at least half), `\"a phrase\"`, `prefix*`, `-without`. At most " + ParsedQuery.MAX_WORDS
                    + " words.",
            schema = @Schema(minLength = 1, maxLength = ParsedQuery.MAX_CHARACTERS),
            example = "nullfeilskultur")
    public String q;

    @QueryParam("type")
    @Parameter(
            description = "Only entries of these types, separated by commas.",
            schema = @Schema(pattern = "^[a-z]+(,[a-z]+)*$", maxLength = 200),
            example = "principle,topic")
    public String type;

    @QueryParam("topic")
    @Parameter(
            description = "Only entries that refer to at least one of these topics (ids, separated by commas).",
            schema = @Schema(pattern = "^" + SLUG + "(," + SLUG + ")*$", maxLength = 7000),
            example = "learning-from-failure")
    public String topic;

    @QueryParam("organization")
    @Parameter(
            description = "Only entries that refer to at least one of these organizations (ids, separated by commas).",
            schema = @Schema(pattern = "^" + SLUG + "(," + SLUG + ")*$", maxLength = 7000),
            example = "difi")
    public String organization;

    @QueryParam("from")
    @Parameter(
            description = "Only entries about a time that ends on this date or later (a year, a month or a day).",
            schema = @Schema(pattern = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"),
            example = "2018")
    public String from;

    @QueryParam("to")
    @Parameter(
            description = "Only entries about a time that begins on this date or earlier (a year, a month or a day).",
            schema = @Schema(pattern = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"),
            example = "2018")
    public String to;

    @QueryParam("lang")
    @Parameter(
            description = "Languages for titles, best first (BCP 47, separated by commas). Matches in them count more.",
            schema = @Schema(pattern = LanguageRequest.LIST, maxLength = 200),
            example = "nb")
    public String lang;

    @QueryParam("facets")
    @Parameter(
            description = "Counts of the hits to give along, separated by commas: `type`, `topic`, `organization`, "
                    + "`year`.",
            schema = @Schema(pattern = "^[a-z]+(,[a-z]+)*$", maxLength = 100),
            example = "type,topic")
    public String facets;

    @QueryParam("limit")
    @Parameter(
            description = "How many hits a page holds at most.",
            schema =
                    @Schema(
                            type = SchemaType.INTEGER,
                            format = "int32",
                            minimum = "1",
                            maximum = "200",
                            defaultValue = "20"),
            example = "5")
    public String limit;

    @QueryParam("after")
    @Parameter(
            description = "Where to go on: the `next` of the page before, unchanged. It holds for the same query only.",
            schema = @Schema(pattern = "^[A-Za-z0-9_-]+$", maxLength = 2000))
    public String after;
}
