package no.innovasjonsbase.search.api;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import no.innovasjonsbase.platform.http.request.LanguageRequest;
import no.innovasjonsbase.search.query.ParsedQuery;

/** What may be asked while someone is typing. */
public class SuggestRequest {
    static final int DEFAULT_LIMIT = 10;
    static final int MAX_LIMIT = 50;

    @QueryParam("q")
    @Parameter(
            required = true,
            description = "What was typed until now: the beginnings of words, in any order.",
            schema = @Schema(minLength = 1, maxLength = ParsedQuery.MAX_CHARACTERS),
            example = "jacob tor")
    public String q;

    @QueryParam("type")
    @Parameter(
            description = "Only entries of these types, separated by commas.",
            schema = @Schema(pattern = "^[a-z]+(,[a-z]+)*$", maxLength = 200),
            example = "speaker,organization")
    public String type;

    @QueryParam("lang")
    @Parameter(
            description = "Languages for titles, best first (BCP 47, separated by commas).",
            schema = @Schema(pattern = LanguageRequest.LIST, maxLength = 200),
            example = "nb")
    public String lang;

    @QueryParam("limit")
    @Parameter(
            description = "How many there are at most.",
            schema =
                    @Schema(
                            type = SchemaType.INTEGER,
                            format = "int32",
                            minimum = "1",
                            maximum = "" + MAX_LIMIT,
                            defaultValue = "" + DEFAULT_LIMIT),
            example = "5")
    public String limit;
}
