package no.innovasjonsbase.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

import no.innovasjonsbase.platform.http.body.MergePatch;
import no.innovasjonsbase.platform.problem.ProblemType;

/**
 * Completes the operations that write: what is sent, what each may end in, who may do it. What holds for all of one method
 * is said here; {@link Requests} has an example of each request.
 */
final class EntryWrites {
    static final String JSON_TYPE = "application/json";
    private static final String BEARER = "bearer";
    static final String EDITOR = "\n\nRole: editor of the organization that maintains the entry, or admin.";
    static final String ADMIN = "\n\nRole: admin.";

    static final List<ProblemType> ANY_WRITE = List.of(
            ProblemType.MALFORMED_REQUEST,
            ProblemType.UNAUTHORIZED,
            ProblemType.FORBIDDEN,
            ProblemType.REQUEST_TIMEOUT,
            ProblemType.CONTENT_TOO_LARGE,
            ProblemType.URI_TOO_LONG,
            ProblemType.TOO_MANY_REQUESTS,
            ProblemType.HEADERS_TOO_LARGE,
            ProblemType.INTERNAL_ERROR,
            ProblemType.UNAVAILABLE);
    static final List<ProblemType> WITH_CONTENT =
            List.of(ProblemType.NOT_ACCEPTABLE, ProblemType.UNSUPPORTED_MEDIA_TYPE, ProblemType.INVALID_ENTRY);
    private static final List<ProblemType> CREATING = List.of(ProblemType.REQUEST_IN_PROGRESS);
    private static final List<ProblemType> CHANGING =
            List.of(ProblemType.GONE, ProblemType.PRECONDITION_FAILED, ProblemType.PRECONDITION_REQUIRED);

    private final OpenAPI document;
    private final Types types;
    private final Requests requests;
    private final Map<String, Schema> schemas;

    EntryWrites(OpenAPI document, Types types) {
        this.document = document;
        this.types = types;
        this.schemas = new LinkedHashMap<>(document.getComponents().getSchemas());
        this.requests = new Requests(schemas);
    }

    void complete() {
        schemas.keySet().removeIf(name -> name.matches("WriteResult.*|Body.*|JsonNode.*|View|Outcome"));
        List.copyOf(schemas.keySet()).stream()
                .filter(name -> name.endsWith("Draft"))
                .forEach(this::completeDraft);
        document.getComponents().setSchemas(schemas);
        document.getComponents().addSecurityScheme(BEARER, bearer());
        document.getPaths().getPathItems().forEach(this::complete);
    }

    private static SecurityScheme bearer() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme(BEARER)
                .description(
                        "An API key of this base (`ikb_…`), or a token (JWT) of the issuer that it trusts, such as "
                                + "Maskinporten. Reads need neither.");
    }

    private void complete(String path, PathItem item) {
        if (types.areAt(path)) {
            item.getOperations().forEach((method, operation) -> {
                if (method != PathItem.HttpMethod.GET) {
                    completeEntry(method, operation, path);
                }
            });
        } else if (path.matches("/api/v1/(api-keys|audit-log|search/).*")) {
            item.getOperations().forEach(this::completeForAdmins);
        }
    }

    private void completeEntry(PathItem.HttpMethod method, Operation operation, String path) {
        var type = operation.getOperationId().replaceFirst("^[a-z]+", "");
        allowOnly(operation, EDITOR);
        // Known since the annotations: what the method means is the same for all types.
        operation.setDescription(descriptionOf(method) + operation.getDescription());
        operation.setResponses(OASFactory.createAPIResponses());
        switch (method) {
            case POST -> {
                operation.setRequestBody(body(JSON_TYPE, type + "Draft", requests.example(type, "entry")));
                answer(operation, "201", saved("The entry as it was created.", type, true));
                refuse(operation, CREATING);
            }
            case PUT -> {
                operation.setRequestBody(body(JSON_TYPE, type + "Draft", requests.example(type, "entry")));
                answer(operation, "200", saved("The entry as it was replaced.", type, false));
                answer(operation, "201", saved("The entry as it was created.", type, true));
                refuse(operation, CHANGING);
                exemplify(operation, "id", requests.example(type, "newId"));
                exemplify(operation, "If-None-Match", "*");
            }
            case PATCH -> {
                operation.setRequestBody(body(MergePatch.MEDIA_TYPE, type + "Patch", requests.example(type, "patch")));
                answer(operation, "200", saved("The entry as it was changed.", type, false));
                refuse(operation, CHANGING);
                refuse(operation, List.of(ProblemType.NOT_FOUND));
                exemplify(operation, "id", requests.example(type, "id"));
                exemplify(operation, "If-Match", "*");
            }
            default -> {
                answer(operation, "204", OASFactory.createAPIResponse().description("The entry was deleted."));
                refuse(operation, CHANGING);
                refuse(operation, List.of(ProblemType.NOT_FOUND, ProblemType.ENTRY_IN_USE));
                exemplify(operation, "id", requests.example(type, "deletable"));
                exemplify(operation, "If-Match", "*");
            }
        }
        if (method != PathItem.HttpMethod.DELETE) {
            refuse(operation, WITH_CONTENT);
        }
        refuse(operation, ANY_WRITE);
    }

    private void completeForAdmins(PathItem.HttpMethod method, Operation operation) {
        allowOnly(operation, ADMIN);
        if (method == PathItem.HttpMethod.GET) {
            refuse(operation, List.of(ProblemType.UNAUTHORIZED, ProblemType.FORBIDDEN));
            operation.getResponses().removeAPIResponse("304");
            operation.getResponses().removeAPIResponse("412");
        } else {
            operation.setResponses(OASFactory.createAPIResponses());
            refuse(operation, ANY_WRITE);
        }
        if (operation.getOperationId().equals("reindex")) {
            answer(operation, "202", content("How the index stands, and how far the new one is.", "IndexStatus"));
            refuse(operation, List.of(ProblemType.NOT_ACCEPTABLE));
        } else if (method == PathItem.HttpMethod.POST) {
            operation.setRequestBody(body(JSON_TYPE, "ApiKeyDraft", Requests.written("ApiKey", "entry")));
            answer(operation, "201", content("The key as it was made, and this once the key itself.", "ApiKey"));
            refuse(operation, WITH_CONTENT);
        } else if (method == PathItem.HttpMethod.DELETE) {
            answer(operation, "204", OASFactory.createAPIResponse().description("The key is revoked."));
            refuse(operation, List.of(ProblemType.NOT_FOUND));
        }
        exemplify(operation, "id", "7f3k29dm4x1q");
    }

    private static String descriptionOf(PathItem.HttpMethod method) {
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

    /** Says who may do it. */
    static void allowOnly(Operation operation, String role) {
        operation.setDescription((operation.getDescription() == null ? "" : operation.getDescription()) + role);
        operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(BEARER)));
    }

    static RequestBody body(String mediaType, String schema, Object example) {
        var media = OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref(Schemas.REFS + schema))
                .example(example);
        return OASFactory.createRequestBody()
                .required(true)
                .content(OASFactory.createContent().addMediaType(mediaType, media));
    }

    private static void answer(Operation operation, String status, APIResponse response) {
        operation.getResponses().addAPIResponse(status, response);
    }

    static APIResponse content(String description, String schema) {
        var media =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref(Schemas.REFS + schema));
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent().addMediaType(JSON_TYPE, media));
    }

    private static APIResponse saved(String description, String type, boolean isCreation) {
        var response = content(description, type);
        var headers = new ArrayList<>(List.of("ETag", "Last-Modified", "Content-Location"));
        if (isCreation) {
            headers.add("Location");
        }
        headers.forEach(
                name -> response.addHeader(name, OASFactory.createHeader().ref("#/components/headers/" + name)));
        return response;
    }

    /** Says which problems an operation may end in. */
    static void refuse(Operation operation, List<ProblemType> types) {
        types.forEach(type -> operation
                .getResponses()
                .addAPIResponse(
                        String.valueOf(type.status()),
                        OASFactory.createAPIResponse().ref("#/components/responses/" + Operations.nameOf(type))));
    }

    /** Gives a parameter an example that Swagger UI starts with. */
    static void exemplify(Operation operation, String name, Object example) {
        if (operation.getParameters() == null) {
            return;
        }
        operation.getParameters().stream()
                .filter(parameter -> name.equals(parameter.getName()))
                .forEach(parameter -> {
                    parameter.setExample(example);
                    if (parameter.getIn() == Parameter.In.PATH && !example.equals("7f3k29dm4x1q")) {
                        parameter.setDescription("The id of the entry.");
                        parameter.setSchema(OASFactory.createSchema().ref(Schemas.REFS + "Slug"));
                    }
                });
    }

    /** What a draft may have besides its own: what the base decides may come along as it is. */
    private void completeDraft(String name) {
        var draft = schemas.get(name);
        draft.setAdditionalPropertiesSchema(nothing());
        var type = name.replaceFirst("Draft$", "");
        if (!types.has(type)) {
            return;
        }
        var view = schemas.get(type);
        draft.getProperties()
                .forEach((property, schema) ->
                        describe(schema, view.getProperties().get(property)));
        schemas.put(type + "Patch", patchOf(type, draft));
        for (var decided : List.of("id", "href", "type", "meta")) {
            var shown = view.getProperties().get(decided);
            var copy = OASFactory.createSchema().readOnly(true).description(shown.getDescription());
            draft.addProperty(
                    decided,
                    shown.getRef() == null ? copy.addType(shown.getType().get(0)) : copy.ref(shown.getRef()));
        }
    }

    /** The schema that nothing fits. */
    private static Schema nothing() {
        return OASFactory.createSchema().booleanSchema(false);
    }

    private static void describe(Schema property, Schema shown) {
        if (property.getDescription() == null && shown != null) {
            property.setDescription(shown.getDescription());
        }
    }

    /** A draft in which everything may be left out or be null. */
    private Schema patchOf(String type, Schema draft) {
        var patch = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("What to change in " + types.nameOf(type) + " (RFC 7396).")
                .additionalPropertiesSchema(nothing());
        draft.getProperties()
                .forEach((property, schema) -> patch.addProperty(
                        property,
                        OASFactory.createSchema()
                                .anyOf(List.of(schema, OASFactory.createSchema().addType(Schema.SchemaType.NULL)))));
        return patch;
    }
}
