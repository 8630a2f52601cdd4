package no.innovasjonsbase.openapi;

import java.util.List;

import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

import no.innovasjonsbase.openapi.Types.Type;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.problem.ProblemType;
import no.innovasjonsbase.platform.routes.Routes;

/** The writes of entries: those of all collections become those of each, which answer alike and may end in the same. */
final class EntryWrites {
    private static final String ANY = Entry.ROOT + "{" + Routes.COLLECTION + "}";

    private final Examples examples;

    private EntryWrites(Examples examples) {
        this.examples = examples;
    }

    /** Puts the writes of each collection, with the schemas of its type, in place of those of all. */
    static void divide(OpenAPI document, Types types, Examples examples) {
        var paths = document.getPaths();
        var writes = new EntryWrites(examples);
        for (var suffix : List.of("", "/{id}")) {
            var ofAll = paths.getPathItem(ANY + suffix).getOperations();
            paths.removePathItem(ANY + suffix);
            for (var type : types.all()) {
                var path = paths.getPathItem(type.address() + suffix);
                var tags = path.getGET().getTags();
                ofAll.forEach((method, operation) -> path.setOperation(
                        method, writes.writeOf(type, method, operation).tags(tags)));
            }
        }
    }

    private Operation writeOf(Type type, HttpMethod method, Operation ofAll) {
        var article = type.name().matches("[aeiou].*") ? " an " : " a ";
        var write = OASFactory.createOperation()
                .operationId(ofAll.getOperationId().replace("Entry", type.schema()))
                .summary(ofAll.getSummary() + article + type.name())
                .description(ofAll.getDescription())
                .security(ofAll.getSecurity())
                .responses(answers(method, content(MediaType.APPLICATION_JSON, type.schema())));
        ofAll.getParameters().stream()
                .filter(parameter -> !parameter.getName().equals(Routes.COLLECTION))
                .forEach(parameter -> write.addParameter(parameterOf(type, method, parameter)));
        if (ofAll.getRequestBody() != null) {
            var mediaTypes = ofAll.getRequestBody().getContent().getMediaTypes().keySet();
            write.setRequestBody(OASFactory.createRequestBody()
                    .required(true)
                    .content(content(mediaTypes.iterator().next(), type.schema() + "Draft")));
        }
        return write;
    }

    private static Content content(String mediaType, String schema) {
        var reference = OASFactory.createSchema().ref(Schemas.REFS + schema);
        return OASFactory.createContent()
                .addMediaType(mediaType, OASFactory.createMediaType().schema(reference));
    }

    /** Each type has an example of its own for ids, which Swagger UI starts with. */
    private Parameter parameterOf(Type type, HttpMethod method, Parameter ofAll) {
        if (ofAll.getIn() != Parameter.In.PATH) {
            return ofAll;
        }
        var part =
                switch (method) {
                    case PUT -> "newId";
                    case PATCH -> "id";
                    default -> "deletable";
                };
        return OASFactory.createParameter()
                .name(ofAll.getName())
                .in(ofAll.getIn())
                .required(true)
                .schema(ofAll.getSchema())
                .example(examples.request(type.schema(), part));
    }

    private static APIResponses answers(HttpMethod method, Content entry) {
        var answers = OASFactory.createAPIResponses();
        switch (method) {
            case POST -> answers.addAPIResponse("201", answer("created", entry, "Location"));
            case PUT ->
                answers.addAPIResponse("200", answer("replaced", entry))
                        .addAPIResponse("201", answer("created", entry, "Location"));
            case PATCH -> answers.addAPIResponse("200", answer("changed", entry));
            default ->
                answers.addAPIResponse("204", OASFactory.createAPIResponse().description("The entry was deleted."));
        }
        problemsOf(method).forEach(problem -> ProblemResponses.addTo(answers, problem));
        return answers;
    }

    private static APIResponse answer(String done, Content entry, String... headers) {
        var answer = OASFactory.createAPIResponse()
                .description("The entry as it was " + done + ".")
                .content(entry);
        List.of("ETag", "Last-Modified", "Content-Location").forEach(name -> Operations.addHeader(answer, name));
        List.of(headers).forEach(name -> Operations.addHeader(answer, name));
        return answer;
    }

    /** What a write may end in besides what any operation does. */
    private static List<ProblemType> problemsOf(HttpMethod method) {
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
}
