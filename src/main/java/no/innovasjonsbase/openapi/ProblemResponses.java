package no.innovasjonsbase.openapi;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

import no.innovasjonsbase.platform.http.server.RequestLimitsFilter;
import no.innovasjonsbase.platform.problem.Fault;
import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;
import no.innovasjonsbase.platform.problem.ProblemView;
import no.innovasjonsbase.platform.problem.ReaderLanguage;

/** The problems that operations end in: a component for each type, with an example, and which follow from what an operation takes and sends. */
final class ProblemResponses {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ProblemResponses() {}

    static void addTo(Components components) {
        for (var type : ProblemType.values()) {
            if (type != ProblemType.METHOD_NOT_ALLOWED && type != ProblemType.IDEMPOTENCY_KEY_REUSED) {
                components.addResponse(Schemas.nameOf(type), response(type));
            }
        }
    }

    /** Lets an operation end in the problems that follow from what it is, unless its annotations name others of their status. */
    static void addTo(OperationAtPath endpoint) {
        var answers = endpoint.operation().getResponses();
        problemsOf(endpoint).forEach(type -> {
            var status = String.valueOf(type.status());
            var said = answers.getAPIResponse(status);
            // Quarkus has words of its own for some.
            if (said == null || said.getRef() == null) {
                answers.addAPIResponse(status, OASFactory.createAPIResponse().ref(Schemas.nameOf(type)));
            }
        });
    }

    private static Stream<ProblemType> problemsOf(OperationAtPath endpoint) {
        var hasBody = endpoint.operation().getRequestBody() != null;
        var isWrite = !endpoint.isRead();
        return Stream.of(
                        where(true, ProblemType.URI_TOO_LONG, ProblemType.TOO_MANY_REQUESTS),
                        where(true, ProblemType.HEADERS_TOO_LARGE, ProblemType.INTERNAL_ERROR, ProblemType.UNAVAILABLE),
                        where(endpoint.isRead(), ProblemType.INVALID_PARAMETERS),
                        where(isWrite, ProblemType.MALFORMED_REQUEST),
                        where(isWrite, ProblemType.REQUEST_TIMEOUT, ProblemType.CONTENT_TOO_LARGE),
                        where(isWrite, ProblemType.INSUFFICIENT_STORAGE),
                        where(endpoint.isRestricted(), ProblemType.UNAUTHORIZED, ProblemType.FORBIDDEN),
                        where(
                                endpoint.hasPathParameter() && endpoint.method() != HttpMethod.PUT,
                                ProblemType.NOT_FOUND),
                        where(endpoint.method() != HttpMethod.DELETE, ProblemType.NOT_ACCEPTABLE),
                        where(hasBody, ProblemType.UNSUPPORTED_MEDIA_TYPE, ProblemType.INVALID_ENTRY),
                        where(endpoint.isValidated(), ProblemType.PRECONDITION_FAILED),
                        where(endpoint.isValidated() && endpoint.hasPathParameter(), ProblemType.GONE))
                .flatMap(problems -> problems);
    }

    private static Stream<ProblemType> where(boolean holds, ProblemType... types) {
        return holds ? Stream.of(types) : Stream.of();
    }

    private static APIResponse response(ProblemType type) {
        var view = ProblemView.of(
                example(type), ReaderLanguage.ENGLISH, "/api/v1/principles", "3f2a9c0d5b7e41868c1d2e3f4a5b6c7d");
        var media = OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref("Problem"))
                .example(JSON.convertValue(view, Map.class));
        var response = OASFactory.createAPIResponse()
                .description(Message.of(type.slug() + ".meaning").in(ReaderLanguage.ENGLISH))
                .content(OASFactory.createContent().addMediaType("application/problem+json", media));
        Operations.addHeaders(response, "Content-Language");
        switch (type) {
            case TOO_MANY_REQUESTS -> Operations.addHeaders(response, "RateLimit", "RateLimit-Policy", "Retry-After");
            case UNAVAILABLE -> Operations.addHeaders(response, "Retry-After");
            default -> {
                // No others.
            }
        }
        return response;
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
