package no.innovasjonsbase.openapi;

import java.util.List;

import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.http.body.MergePatch;
import no.innovasjonsbase.platform.problem.ProblemType;
import no.innovasjonsbase.platform.routes.Routes;

/** The writes of entries: those of all collections become those of each, which answer alike and may end in the same. */
final class EntryWrites {
    private static final String ANY = Entry.ROOT + "{" + Routes.COLLECTION + "}";

    private EntryWrites() {}

    /** Puts the writes of each collection, with the schemas of its type, in place of those of all. */
    static void divide(OpenAPI document, Types types, Roles roles) {
        var paths = document.getPaths();
        for (var suffix : List.of("", "/{id}")) {
            var ofAll = paths.getPathItem(ANY + suffix);
            paths.removePathItem(ANY + suffix);
            types.schemas().forEach(schema -> {
                var path = paths.getPathItem(types.addressOf(schema) + suffix);
                ofAll.getOperations().forEach((method, operation) -> {
                    var write = writeOf(operation, method, schema, types.nameOf(schema));
                    write.setTags(path.getGET().getTags());
                    roles.copy(operation, write);
                    add(path, method, write);
                });
            });
        }
    }

    private static Operation writeOf(Operation ofAll, HttpMethod method, String schema, String type) {
        var operation = OASFactory.createOperation()
                .operationId(ofAll.getOperationId().replace("Entry", schema))
                .summary(ofAll.getSummary() + (type.matches("[aeiou].*") ? " an " : " a ") + type)
                .description(ofAll.getDescription())
                .responses(OASFactory.createAPIResponses().addAPIResponse("200", entry(schema)));
        ofAll.getParameters().stream()
                .filter(parameter -> !parameter.getName().equals(Routes.COLLECTION))
                .forEach(parameter -> operation.addParameter(copy(parameter)));
        if (ofAll.getRequestBody() != null) {
            var mediaType = method == HttpMethod.PATCH ? MergePatch.MEDIA_TYPE : MediaType.APPLICATION_JSON;
            operation.setRequestBody(
                    OASFactory.createRequestBody().required(true).content(content(mediaType, schema + "Draft")));
        }
        return operation;
    }

    private static APIResponse entry(String schema) {
        return OASFactory.createAPIResponse().content(content(MediaType.APPLICATION_JSON, schema));
    }

    private static Content content(String mediaType, String schema) {
        var reference = OASFactory.createSchema().ref(Schemas.REFS + schema);
        return OASFactory.createContent()
                .addMediaType(mediaType, OASFactory.createMediaType().schema(reference));
    }

    /** Each operation completes its own. */
    private static Parameter copy(Parameter parameter) {
        return OASFactory.createParameter()
                .name(parameter.getName())
                .in(parameter.getIn())
                .required(parameter.getRequired())
                .description(parameter.getDescription())
                .example(parameter.getExample())
                .schema(parameter.getSchema());
    }

    private static void add(PathItem path, HttpMethod method, Operation operation) {
        switch (method) {
            case POST -> path.setPOST(operation);
            case PUT -> path.setPUT(operation);
            case PATCH -> path.setPATCH(operation);
            case DELETE -> path.setDELETE(operation);
            default -> throw new IllegalStateException(method + " is no write");
        }
    }

    static void complete(HttpMethod method, Operation operation, Examples examples) {
        var type = operation.getOperationId().replaceFirst("^[a-z]+", "");
        var content = method == HttpMethod.DELETE
                ? null
                : operation.getResponses().getAPIResponse("200").getContent();
        operation.setResponses(OASFactory.createAPIResponses());
        switch (method) {
            case POST -> answer(operation, "201", "created", content);
            case PUT -> {
                answer(operation, "200", "replaced", content);
                answer(operation, "201", "created", content);
                exemplify(operation, "id", examples.request(type, "newId"));
                exemplify(operation, "If-None-Match", "*");
            }
            case PATCH -> {
                answer(operation, "200", "changed", content);
                exemplify(operation, "id", examples.request(type, "id"));
            }
            default -> {
                var deleted = OASFactory.createAPIResponse().description("The entry was deleted.");
                operation.getResponses().addAPIResponse("204", deleted);
                exemplify(operation, "id", examples.request(type, "deletable"));
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
