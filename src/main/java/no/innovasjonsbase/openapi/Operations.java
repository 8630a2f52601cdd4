package no.innovasjonsbase.openapi;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

import no.innovasjonsbase.platform.access.Role;
import no.innovasjonsbase.platform.http.body.MergePatch;
import no.innovasjonsbase.platform.problem.ProblemType;
import no.innovasjonsbase.platform.routes.Format;
import no.innovasjonsbase.platform.view.Page;

/**
 * Completes the operations: who may call them, the examples and headers of their answers, and the problems that each may
 * end in. What an operation's annotations say already stays.
 */
final class Operations {
    private static final String JSON_TYPE = "application/json";
    private static final Set<ProblemType> ANY = EnumSet.of(
            ProblemType.URI_TOO_LONG,
            ProblemType.TOO_MANY_REQUESTS,
            ProblemType.HEADERS_TOO_LARGE,
            ProblemType.INTERNAL_ERROR,
            ProblemType.UNAVAILABLE);

    /** What a description says of who may call, by the role that the annotation of the method names. */
    private static final Map<String, String> ROLES = Map.of(
            Role.EDITORS, "\n\nRole: editor of the organization that maintains it, or admin.",
            Role.ADMINS, "\n\nRole: admin.");

    private final OpenAPI document;
    private final Types types;
    private final EntryFormatMedia entryFormats;
    private final Examples examples;

    Operations(OpenAPI document, Types types, EntryFormatMedia entryFormats, Examples examples) {
        this.document = document;
        this.types = types;
        this.entryFormats = entryFormats;
        this.examples = examples;
    }

    void complete() {
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> complete(path, method, operation)));
    }

    private void complete(String path, HttpMethod method, Operation operation) {
        if (isRestricted(operation)) {
            var role = operation.getSecurity().get(0).getScheme("bearer").get(0);
            operation.setDescription(operation.getDescription() + ROLES.get(role));
            // Spectral takes roles, as OpenAPI 3.1 allows them there, for scopes that are not defined.
            operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme("bearer")));
        }
        completeRequest(operation);
        exemplifyId(path, method, operation);
        var answers = List.copyOf(operation.getResponses().getAPIResponses().entrySet());
        for (var answer : answers) {
            if (answer.getKey().startsWith("2") && answer.getValue().getContent() != null) {
                completeAnswer(method, operation, answer.getValue());
                if (method != HttpMethod.GET && isEntry(answer.getValue())) {
                    completeWritten(answer.getKey(), answer.getValue());
                }
            }
        }
        problemsOf(path, method, operation).forEach(type -> ProblemResponses.addTo(operation.getResponses(), type));
        var byStatus = OASFactory.createAPIResponses();
        new TreeMap<>(operation.getResponses().getAPIResponses()).forEach(byStatus::addAPIResponse);
        operation.setResponses(byStatus);
    }

    /** Quarkus reads the roles of methods before. */
    private static boolean isRestricted(Operation operation) {
        return operation.getSecurity() != null;
    }

    private void completeRequest(Operation operation) {
        if (operation.getRequestBody() == null) {
            return;
        }
        operation.getRequestBody().getContent().getMediaTypes().forEach((mediaType, media) -> {
            if (media.getSchema().getRef() == null) {
                media.setExample(Examples.text("requests/" + operation.getOperationId() + ".ndjson"));
                return;
            }
            var type = Schemas.nameOf(media.getSchema()).replaceFirst("Draft$", "");
            var isPatch = mediaType.equals(MergePatch.MEDIA_TYPE);
            media.getSchema().setRef(Schemas.REFS + type + (isPatch ? "Patch" : "Draft"));
            media.setExample(examples.request(type, isPatch ? "patch" : "entry"));
        });
    }

    /** Each type has an example of its own for what Swagger UI writes to. */
    private void exemplifyId(String path, HttpMethod method, Operation operation) {
        var part =
                switch (method) {
                    case PUT -> "newId";
                    case PATCH -> "id";
                    default -> "deletable";
                };
        types.all().stream()
                .filter(type -> method != HttpMethod.GET && path.equals(type.address() + "/{id}"))
                .forEach(type -> operation.getParameters().stream()
                        .filter(parameter -> parameter.getIn() == Parameter.In.PATH)
                        .forEach(id -> id.setExample(examples.request(type.schema(), part))));
    }

    private void completeAnswer(HttpMethod method, Operation operation, APIResponse answer) {
        var content = OASFactory.createContent();
        answer.getContent().getMediaTypes().forEach((scanned, media) -> {
            // Without the preference among representations, which is the server's own affair.
            var type = scanned.replaceFirst(";.*", "");
            if (type.equals(Page.CSV)) {
                media.setSchema(OASFactory.createSchema().ref("Csv"));
            }
            if (media.getExample() == null) {
                media.setExample(Examples.answer(operation.getOperationId(), type));
            }
            content.addMediaType(type, media);
        });
        answer.setContent(content);
        var json = content.getMediaType(JSON_TYPE);
        if (method == HttpMethod.GET) {
            if (json != null) {
                entryFormats.addTo(content, shownBy(json));
            }
            operation.addParameter(formatOf(content));
        }
        if (method == HttpMethod.GET && json != null) {
            answer.setDescription(schemaOf(json).getDescription());
            var headers =
                    new ArrayList<>(List.of("ETag", "Last-Modified", "Cache-Control", "Vary", "Content-Language"));
            if (isPaged(json)) {
                headers.add("Link");
            }
            headers.forEach(name -> addHeader(answer, name));
            if (types.withSchema(Schemas.nameOf(json.getSchema())) != null) {
                answer.addHeader("Link", OASFactory.createHeader().ref("#/components/headers/Iri"));
            }
        }
    }

    private boolean isEntry(APIResponse answer) {
        var json = answer.getContent().getMediaType(JSON_TYPE);
        return json != null && types.withSchema(Schemas.nameOf(json.getSchema())) != null;
    }

    private static void completeWritten(String status, APIResponse answer) {
        List.of("ETag", "Last-Modified", "Content-Location").forEach(name -> addHeader(answer, name));
        if (status.equals("201")) {
            addHeader(answer, "Location");
        }
    }

    private static Parameter formatOf(Content content) {
        var formats = content.getMediaTypes().keySet().stream()
                .flatMap(type -> Format.of(type).stream())
                .map(Format::parameter)
                .sorted()
                .toList();
        return OASFactory.createParameter()
                .name(Format.PARAMETER)
                .in(Parameter.In.QUERY)
                .description("The format of the answer, in place of `Accept`.")
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .enumeration(List.copyOf(formats)));
    }

    private Schema schemaOf(MediaType media) {
        return document.getComponents().getSchemas().get(Schemas.nameOf(media.getSchema()));
    }

    private boolean isPaged(MediaType media) {
        var properties = schemaOf(media).getProperties();
        return properties != null && properties.containsKey("next");
    }

    /** The schema of an answer, or of its elements where it is a page. */
    private Schema shownBy(MediaType media) {
        var properties = schemaOf(media).getProperties();
        var items = properties == null ? null : properties.get("items");
        return items == null ? media.getSchema() : items.getItems();
    }

    static void addHeader(APIResponse response, String name) {
        response.addHeader(name, OASFactory.createHeader().ref("#/components/headers/" + name));
    }

    /** What an operation may end in, as far as it follows from what it takes and sends. */
    private static Set<ProblemType> problemsOf(String path, HttpMethod method, Operation operation) {
        var problems = EnumSet.copyOf(ANY);
        var isRead = method == HttpMethod.GET;
        problems.add(isRead ? ProblemType.INVALID_PARAMETERS : ProblemType.MALFORMED_REQUEST);
        if (isRestricted(operation)) {
            problems.addAll(List.of(ProblemType.UNAUTHORIZED, ProblemType.FORBIDDEN));
        }
        if (path.contains("{") && method != HttpMethod.PUT) {
            problems.add(ProblemType.NOT_FOUND);
        }
        if (method != HttpMethod.DELETE) {
            problems.add(ProblemType.NOT_ACCEPTABLE);
        }
        if (!isRead) {
            problems.addAll(List.of(ProblemType.REQUEST_TIMEOUT, ProblemType.CONTENT_TOO_LARGE));
        }
        if (operation.getRequestBody() != null) {
            problems.addAll(List.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, ProblemType.INVALID_ENTRY));
        }
        // What is streamed has no validators.
        if (isRead && !isRestricted(operation) && jsonOf(operation).isPresent()) {
            problems.addAll(
                    path.contains("{")
                            ? List.of(ProblemType.PRECONDITION_FAILED, ProblemType.GONE)
                            : List.of(ProblemType.PRECONDITION_FAILED));
            operation
                    .getResponses()
                    .addAPIResponse("304", OASFactory.createAPIResponse().ref("NotModified"));
            // Versions stay where they are.
            if (path.contains("/{id}") && !path.contains("/{id}/versions")) {
                operation
                        .getResponses()
                        .addAPIResponse("308", OASFactory.createAPIResponse().ref("Merged"));
            }
        }
        return problems;
    }

    /** What an operation answers as JSON, where it does. */
    static Optional<MediaType> jsonOf(Operation operation) {
        return Optional.ofNullable(operation.getResponses().getAPIResponse("200"))
                .map(APIResponse::getContent)
                .map(content -> content.getMediaType(JSON_TYPE));
    }
}
