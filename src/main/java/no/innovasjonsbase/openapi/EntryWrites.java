package no.innovasjonsbase.openapi;

import java.util.List;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

import no.innovasjonsbase.platform.problem.ProblemType;

/** What is the same for the writes of all types of entry: what each method means, answers and may end in. */
final class EntryWrites {
    private EntryWrites() {}

    static void complete(HttpMethod method, Operation operation, Requests requests) {
        var type = operation.getOperationId().replaceFirst("^[a-z]+", "");
        operation.setDescription(descriptionOf(method));
        var content = method == HttpMethod.DELETE
                ? null
                : operation.getResponses().getAPIResponse("200").getContent();
        operation.setResponses(OASFactory.createAPIResponses());
        switch (method) {
            case POST -> answer(operation, "201", "created", content);
            case PUT -> {
                answer(operation, "200", "replaced", content);
                answer(operation, "201", "created", content);
                exemplify(operation, "id", requests.example(type, "newId"));
                exemplify(operation, "If-None-Match", "*");
            }
            case PATCH -> {
                answer(operation, "200", "changed", content);
                exemplify(operation, "id", requests.example(type, "id"));
                exemplify(operation, "If-Match", "*");
            }
            default -> {
                var deleted = OASFactory.createAPIResponse().description("The entry was deleted.");
                operation.getResponses().addAPIResponse("204", deleted);
                exemplify(operation, "id", requests.example(type, "deletable"));
                exemplify(operation, "If-Match", "*");
            }
        }
    }

    /** What a write may end in besides what any operation does. */
    static List<ProblemType> problemsOf(HttpMethod method) {
        return switch (method) {
            case POST -> List.of(ProblemType.REQUEST_IN_PROGRESS);
            case DELETE ->
                List.of(
                        ProblemType.GONE,
                        ProblemType.PRECONDITION_FAILED,
                        ProblemType.PRECONDITION_REQUIRED,
                        ProblemType.ENTRY_IN_USE);
            default -> List.of(ProblemType.GONE, ProblemType.PRECONDITION_FAILED, ProblemType.PRECONDITION_REQUIRED);
        };
    }

    private static String descriptionOf(HttpMethod method) {
        return switch (method) {
            case POST ->
                "Creates an entry under an id made from its name or title. With an `Idempotency-Key` it is created once, "
                        + "however often the request is sent.";
            case PUT ->
                "Creates the entry under this id, or puts what is sent in place of all that it holds. To replace one, "
                        + "send its `ETag` in `If-Match`; to create only, send `If-None-Match: *`. What was fetched can "
                        + "be sent back: `id`, `href`, `type` and `meta` may come along as they are. An id that was "
                        + "deleted can be taken again by an admin only.";
            case PATCH ->
                "Changes what is sent and leaves the rest, as JSON Merge Patch has it (RFC 7396): null takes a property "
                        + "away, a list replaces the whole list. Send the entry's `ETag` in `If-Match`.";
            default ->
                "Deletes an entry that nothing refers to. Its address answers 410 from then on. Send the entry's `ETag` "
                        + "in `If-Match`.";
        };
    }

    private static void answer(Operation operation, String status, String done, Content content) {
        APIResponse response = OASFactory.createAPIResponse()
                .description("The entry as it was " + done + ".")
                .content(content);
        List.of("ETag", "Last-Modified", "Content-Location").forEach(name -> Operations.addHeader(response, name));
        if (status.equals("201")) {
            Operations.addHeader(response, "Location");
        }
        operation.getResponses().addAPIResponse(status, response);
    }

    /** Gives a parameter an example that Swagger UI starts with. */
    private static void exemplify(Operation operation, String name, Object example) {
        for (var parameter : operation.getParameters()) {
            if (parameter.getName().equals(name)) {
                parameter.setExample(example);
            }
        }
    }
}
