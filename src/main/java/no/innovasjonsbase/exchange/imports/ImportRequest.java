package no.innovasjonsbase.exchange.imports;

import java.util.List;
import java.util.Locale;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import no.innovasjonsbase.exchange.ndjson.Ndjson;
import no.innovasjonsbase.platform.http.body.JsonBody;
import no.innovasjonsbase.platform.http.request.ParameterParser;
import no.innovasjonsbase.platform.http.request.WriteRequest;
import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;
import no.innovasjonsbase.platform.problem.ReaderLanguage;

/** What an import is asked. */
public class ImportRequest extends WriteRequest {
    private static final List<String> MODES = List.of("atomic", "best-effort");

    @QueryParam("mode")
    @Parameter(
            description =
                    "`atomic`: all lines or none, and a line may refer to one that comes later. `best-effort`: each "
                            + "line by itself, in their order; what is stored stays.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"atomic", "best-effort"},
                            defaultValue = "atomic"))
    public String mode;

    @HeaderParam(HttpHeaders.CONTENT_TYPE)
    @Parameter(hidden = true)
    public String contentType;

    @HeaderParam(HttpHeaders.CONTENT_ENCODING)
    @Parameter(hidden = true)
    public String contentEncoding;

    @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
    @Parameter(hidden = true)
    public String acceptLanguage;

    /** Whether it is all lines or none. */
    boolean isAtomic() {
        return mode == null || mode.equals("atomic");
    }

    /** Whether the body is compressed. */
    boolean isZipped() {
        return "gzip".equalsIgnoreCase(contentEncoding);
    }

    /** The language that problems are told in. */
    Locale language() {
        return ReaderLanguage.of(acceptLanguage);
    }

    /**
     * Ends the request where it can't be understood.
     *
     * @throws Problem invalid-parameters (400), unsupported-media-type (415)
     */
    void requireValid() {
        ParameterParser.require(parser -> parser.choice("mode", mode, MODES));
        isDryRun();
        if (contentType == null || !contentType.matches("(?i)\\s*application/(x-ndjson|jsonl)\\s*(;.*)?")) {
            var formats = List.of(Ndjson.MEDIA_TYPE, Ndjson.ALSO);
            throw Problem.unsupported(contentType, formats).withHeader(HttpHeaders.ACCEPT, String.join(", ", formats));
        }
        JsonBody.requireUtf8(MediaType.valueOf(contentType));
        if (contentEncoding != null && !isZipped() && !contentEncoding.equalsIgnoreCase("identity")) {
            throw Problem.of(
                            ProblemType.UNSUPPORTED_MEDIA_TYPE, Message.of("coded-otherwise", "value", contentEncoding))
                    .withHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
        }
    }
}
