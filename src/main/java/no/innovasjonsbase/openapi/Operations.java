package no.innovasjonsbase.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

import no.innovasjonsbase.platform.http.server.RequestLimitsFilter;
import no.innovasjonsbase.platform.problem.Fault;
import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;
import no.innovasjonsbase.platform.problem.ProblemView;
import no.innovasjonsbase.platform.problem.ReaderLanguage;
import no.innovasjonsbase.platform.view.Page;

/**
 * Completes the operations: the headers of their answers, an example of each answer as the base really gave it
 * ({@code openapi/examples}), and the problems that any of them may end in.
 */
final class Operations {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String JSON_TYPE = "application/json";
    private static final String PROBLEM_JSON = "application/problem+json";

    /** What a read may end in besides success, by component name; an entry may also be missing. */
    private static final Map<String, ProblemType> PROBLEMS = problems();

    private final OpenAPI document;

    Operations(OpenAPI document) {
        this.document = document;
    }

    void complete() {
        document.getComponents().setHeaders(headers());
        document.getComponents().addResponse("NotModified", notModified());
        for (var type : ProblemType.values()) {
            if (type != ProblemType.METHOD_NOT_ALLOWED && type != ProblemType.IDEMPOTENCY_KEY_REUSED) {
                document.getComponents().addResponse(nameOf(type), problem(type));
            }
        }
        document.getPaths().getPathItems().forEach((path, item) -> {
            // What is streamed is no representation with validators: see OpenApiExchange.
            if (item.getGET() != null && !OpenApiExchange.isItsOwn(path)) {
                complete(path, item.getGET());
            }
        });
        document.setSecurity(List.of());
    }

    private static Map<String, ProblemType> problems() {
        var problems = new LinkedHashMap<String, ProblemType>();
        for (var type : List.of(
                ProblemType.INVALID_PARAMETERS,
                ProblemType.NOT_FOUND,
                ProblemType.GONE,
                ProblemType.NOT_ACCEPTABLE,
                ProblemType.PRECONDITION_FAILED,
                ProblemType.URI_TOO_LONG,
                ProblemType.TOO_MANY_REQUESTS,
                ProblemType.HEADERS_TOO_LARGE,
                ProblemType.INTERNAL_ERROR,
                ProblemType.UNAVAILABLE)) {
            problems.put(nameOf(type), type);
        }
        return problems;
    }

    /** The name of the response component that a problem type has. */
    static String nameOf(ProblemType type) {
        var words = new StringBuilder();
        for (var word : type.slug().split("-")) {
            words.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return words.toString();
    }

    private void complete(String path, Operation operation) {
        var responses = operation.getResponses();
        var success = responses.getAPIResponse("200");
        var content = OASFactory.createContent();
        success.getContent().getMediaTypes().forEach((type, media) -> {
            if (type.equals(Page.CSV)) {
                content.addMediaType(type, table(operation));
                return;
            }
            if (type.matches(JSON_TYPE + "(;.*)?")) {
                complete(operation, media);
            }
            // Without the preference among representations, which is the server's own affair.
            content.addMediaType(type.replaceFirst(";.*", ""), media);
        });
        success.setContent(content);
        success.setDescription(descriptionOf(content.getMediaType(JSON_TYPE)));
        headersOf(operation)
                .forEach(name ->
                        success.addHeader(name, OASFactory.createHeader().ref("#/components/headers/" + name)));
        responses.addAPIResponse("304", reference("NotModified"));
        PROBLEMS.forEach((name, type) -> {
            if (type != ProblemType.NOT_FOUND && type != ProblemType.GONE || path.contains("{")) {
                responses.addAPIResponse(String.valueOf(type.status()), reference(name));
            }
        });
    }

    /** A page as a table: what its columns are follows from the schema of JSON. */
    private static MediaType table(Operation operation) {
        return OASFactory.createMediaType()
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .description(
                                "The same entries as CSV (RFC 4180) with a header: parts as `part.property`, texts "
                                        + "as `name.nb`, `name.nn`, `name.en` and `name.other` (JSON), with `lang` as `name` and "
                                        + "`name.lang`; references as ids, several with bars between them; other lists as JSON. "
                                        + "The next page is in `Link`."))
                .example(Definition.find("openapi/examples/" + operation.getOperationId() + ".csv")
                        .orElse(null));
    }

    private static void complete(Operation operation, MediaType media) {
        var schema = media.getSchema();
        schema.setRef(Schemas.REFS + Schemas.nameOf(schema.getRef().substring(Schemas.REFS.length())));
        if (!operation.getOperationId().matches(".*(ApiKey|AuditRecord|SearchIndex|Subscription|Deliver).*")) {
            media.setExample(example(operation.getOperationId()));
        }
    }

    private String descriptionOf(MediaType media) {
        var name = media.getSchema().getRef().substring(Schemas.REFS.length());
        return document.getComponents().getSchemas().get(name).getDescription();
    }

    private static List<String> headersOf(Operation operation) {
        var isList = operation.getOperationId().startsWith("list")
                && !operation.getOperationId().equals("listProblemTypes");
        return isList
                ? List.of("ETag", "Last-Modified", "Cache-Control", "Vary", "Content-Language", "Link")
                : List.of("ETag", "Last-Modified", "Cache-Control", "Vary", "Content-Language");
    }

    static APIResponse reference(String name) {
        return OASFactory.createAPIResponse().ref("#/components/responses/" + name);
    }

    private static APIResponse notModified() {
        var response = OASFactory.createAPIResponse()
                .description("Nothing has changed since the representation that `If-None-Match` or `If-Modified-Since` "
                        + "speaks of: keep using that one.");
        return response.addHeader("ETag", OASFactory.createHeader().ref("#/components/headers/ETag"));
    }

    private static APIResponse problem(ProblemType type) {
        var media = OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref(Schemas.REFS + "Problem"))
                .example(JSON.convertValue(
                        ProblemView.of(
                                example(type),
                                ReaderLanguage.ENGLISH,
                                "/api/v1/principles",
                                "3f2a9c0d5b7e41868c1d2e3f4a5b6c7d"),
                        Map.class));
        var response = OASFactory.createAPIResponse()
                .description(Message.of(type.slug() + ".meaning").in(ReaderLanguage.ENGLISH))
                .content(OASFactory.createContent().addMediaType(PROBLEM_JSON, media));
        response.addHeader("Content-Language", OASFactory.createHeader().ref("#/components/headers/Content-Language"));
        if (type == ProblemType.TOO_MANY_REQUESTS) {
            response.addHeader("RateLimit", OASFactory.createHeader().ref("#/components/headers/RateLimit"));
            response.addHeader(
                    "RateLimit-Policy", OASFactory.createHeader().ref("#/components/headers/RateLimit-Policy"));
        }
        if (type == ProblemType.UNAVAILABLE || type == ProblemType.TOO_MANY_REQUESTS) {
            response.addHeader("Retry-After", OASFactory.createHeader().ref("#/components/headers/Retry-After"));
        }
        return response;
    }

    private static Map<String, Header> headers() {
        var headers = new LinkedHashMap<String, Header>();
        headers.put(
                "ETag",
                header("A strong validator of these very bytes (RFC 9110, 8.8.3).", "\"1-mhx3k2p1-7qYgQvY3dXcZq1Wk\""));
        headers.put(
                "Last-Modified",
                header("When the entry, or for lists the base, last changed.", "Mon, 23 Nov 2026 12:00:00 GMT"));
        headers.put("Cache-Control", header("How long it stays fresh.", "public, max-age=0, must-revalidate"));
        headers.put("Vary", header("The request headers that the answer depends on.", "Accept, Accept-Encoding"));
        headers.put("Content-Language", header("The languages of the texts in it.", "en, nb, nn"));
        headers.put(
                "Link",
                header(
                        "The address of the next page (RFC 8288); absent on the last.",
                        "</api/v1/principles?after=Tq1vVb3c0i9bInRvcmZpbmctNCJd>; rel=\"next\""));
        headers.put("Location", header("The address of the entry.", "/api/v1/topics/trust"));
        headers.put("Content-Location", header("The address of what is sent.", "/api/v1/topics/trust"));
        headers.put(
                "RateLimit",
                header(
                        "How much is left of a policy, and in how many seconds all of it is back.",
                        "\"address\";r=0;t=10"));
        headers.put(
                "RateLimit-Policy", header("How much a caller may do in how many seconds.", "\"address\";q=2000;w=10"));
        headers.put("Retry-After", header("How many seconds to wait before trying again.", "5"));
        return headers;
    }

    private static Header header(String description, String example) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING))
                .example(example);
    }

    private static Problem example(ProblemType type) {
        return switch (type) {
            case INVALID_PARAMETERS ->
                Problem.of(type)
                        .with(List.of(new Fault(
                                Fault.Place.QUERY,
                                "limti",
                                Message.of("unknown-parameter", "name", "limti", "valid", "after, limit, sort"))));
            case NOT_FOUND ->
                Problem.of(type, Message.of("no-such-entry", "collection", "principles", "id", "torfing-11"));
            case URI_TOO_LONG -> RequestLimitsFilter.uriTooLong();
            case HEADERS_TOO_LARGE -> RequestLimitsFilter.headersTooLarge();
            default -> Problem.of(type);
        };
    }

    /** The example of an operation's answer; null until {@code ExamplesTest} has written it. */
    private static Object example(String name) {
        return Definition.find("openapi/examples/" + name + ".json")
                .map(example -> parsed(name, example))
                .orElse(null);
    }

    private static Object parsed(String name, String example) {
        try {
            return JSON.readValue(example, Object.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Not JSON: the example " + name, unreadable);
        }
    }
}
