package no.innovasjonsbase.platform.http.request;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import no.innovasjonsbase.platform.value.InstantFormat;
import no.innovasjonsbase.platform.view.Page;

/**
 * Which part of a list the caller wants, in which order. The same for every collection; the values stay as they were
 * sent until the listing reads them, so that every fault can be told at once.
 */
public class PageRequest extends ViewRequest implements DeferredValidation {
    public static final int DEFAULT_LIMIT = 20;

    @QueryParam("q")
    @Parameter(
            description =
                    "Only entries that have these words, found as `/api/v1/search` finds them: best first where "
                            + "`sort` is not given. It reaches the best 10,000; `sort` and `total` need that there are no more.",
            schema = @Schema(minLength = 1, maxLength = 300),
            example = "tillit")
    public String q;

    @QueryParam("limit")
    @Parameter(
            description = "How many entries a page holds at most. Where `ids` is given and `limit` is not, as many as "
                    + "there are ids.",
            schema =
                    @Schema(
                            type = SchemaType.INTEGER,
                            format = "int32",
                            minimum = "1",
                            maximum = "" + Page.MAX_ITEMS,
                            defaultValue = "" + DEFAULT_LIMIT),
            example = "20")
    public String limit;

    @QueryParam("after")
    @Parameter(
            description = "Where to go on: the `next` of the page before, unchanged. It holds for the same sort and "
                    + "filters only.",
            schema = @Schema(pattern = "^[A-Za-z0-9_-]+$", maxLength = 2000))
    public String after;

    @QueryParam("delimiter")
    @Parameter(
            description = "For CSV only: what stands between the cells, a comma where it is not said. A spreadsheet in "
                    + "Norwegian opens a file with semicolons.",
            schema = @Schema(enumeration = {"comma", "semicolon"}))
    public String delimiter;

    @QueryParam("sort")
    @Parameter(
            description =
                    "The order: properties separated by commas, the first deciding most, `-` before one for descending. "
                            + "Names and titles are sorted as Norwegian does (æ, ø, å last); what is unknown comes last "
                            + "when ascending. Entries that are alike come in the order of their ids, descending where the "
                            + "last property is.",
            schema = @Schema(maxLength = 200),
            example = "-updatedAt")
    public String sort;

    @QueryParam("total")
    @Parameter(
            description = "Whether to count the whole list, too.",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"),
            example = "true")
    public String total;

    @QueryParam("ids")
    @Parameter(
            description = "Only the entries with these ids, separated by commas; at most " + Page.MAX_ITEMS
                    + ". Ids that don't exist are passed over.",
            example = "topplederkonferansen-2018,topplederkonferansen")
    public String ids;

    @QueryParam("updatedSince")
    @Parameter(
            description =
                    "Only entries changed at this instant or later (RFC 3339, with + written as %2B; a date means "
                            + "its first moment in UTC). To keep a copy in step, follow the change numbers instead: times can't tell of deletions.",
            schema = @Schema(pattern = "^([0-9]{4}-[0-9]{2}-[0-9]{2}|" + InstantFormat.PATTERN + ")$"),
            example = "2026-01-01T00:00:00Z")
    public String updatedSince;

    @QueryParam("source")
    @Parameter(
            description = "Only entries that cite at least one of these sources (ids, separated by commas).",
            example = "topplederkonferansen-artikkel")
    public String source;

    @QueryParam("maintainer")
    @Parameter(
            description = "Only entries kept up to date by these bodies (organization numbers, separated by commas).",
            schema = @Schema(pattern = "^[1-9][0-9]{8}(,[1-9][0-9]{8})*$", maxLength = 2000),
            example = "991825827")
    public String maintainer;
}
