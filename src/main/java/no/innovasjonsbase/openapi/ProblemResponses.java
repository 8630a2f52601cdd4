package no.innovasjonsbase.openapi;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

import no.innovasjonsbase.platform.http.server.RequestLimitsFilter;
import no.innovasjonsbase.platform.problem.Fault;
import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;
import no.innovasjonsbase.platform.problem.ProblemView;
import no.innovasjonsbase.platform.problem.ReaderLanguage;

/** The components for the problems that operations end in, one for each type, with an example. */
final class ProblemResponses {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ProblemResponses() {}

    static void addTo(Components components) {
        for (var type : ProblemType.values()) {
            if (type != ProblemType.METHOD_NOT_ALLOWED && type != ProblemType.IDEMPOTENCY_KEY_REUSED) {
                components.addResponse(nameOf(type), response(type));
            }
        }
    }

    /** Lets an operation end in a problem, unless its annotations say so already. */
    static void addTo(APIResponses responses, ProblemType type) {
        var status = String.valueOf(type.status());
        var said = responses.getAPIResponse(status);
        // Quarkus has words of its own for some.
        if (said == null || said.getRef() == null) {
            responses.addAPIResponse(status, OASFactory.createAPIResponse().ref(nameOf(type)));
        }
    }

    private static String nameOf(ProblemType type) {
        var words = new StringBuilder();
        for (var word : type.slug().split("-")) {
            words.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return words.toString();
    }

    private static APIResponse response(ProblemType type) {
        var view = ProblemView.of(
                example(type), ReaderLanguage.ENGLISH, "/api/v1/principles", "3f2a9c0d5b7e41868c1d2e3f4a5b6c7d");
        var media = OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref(Schemas.REFS + "Problem"))
                .example(JSON.convertValue(view, Map.class));
        var response = OASFactory.createAPIResponse()
                .description(Message.of(type.slug() + ".meaning").in(ReaderLanguage.ENGLISH))
                .content(OASFactory.createContent().addMediaType("application/problem+json", media));
        headersOf(type).forEach(name -> Operations.addHeader(response, name));
        return response;
    }

    private static List<String> headersOf(ProblemType type) {
        return switch (type) {
            case TOO_MANY_REQUESTS -> List.of("Content-Language", "RateLimit", "RateLimit-Policy", "Retry-After");
            case UNAVAILABLE -> List.of("Content-Language", "Retry-After");
            default -> List.of("Content-Language");
        };
    }

    private static Problem example(ProblemType type) {
        return switch (type) {
            case INVALID_PARAMETERS -> {
                var message = Message.of("unknown-parameter", "name", "limti", "valid", "after, limit, sort");
                yield Problem.of(type).with(List.of(new Fault(Fault.Place.QUERY, "limti", message)));
            }
            case NOT_FOUND ->
                Problem.of(type, Message.of("no-such-entry", "collection", "principles", "id", "torfing-11"));
            case URI_TOO_LONG -> RequestLimitsFilter.uriTooLong();
            case HEADERS_TOO_LARGE -> RequestLimitsFilter.headersTooLarge();
            default -> Problem.of(type);
        };
    }
}
