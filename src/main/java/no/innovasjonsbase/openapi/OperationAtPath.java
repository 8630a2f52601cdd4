package no.innovasjonsbase.openapi;

import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

import no.innovasjonsbase.platform.routes.Format;

/** An operation of the definition with its address, and what the rules ask of it. */
record OperationAtPath(String path, HttpMethod method, Operation operation) {
    private static final List<String> VALIDATED =
            List.of(Format.JSON.mediaType(), Format.TURTLE.mediaType(), Format.XML.mediaType());

    static List<OperationAtPath> in(OpenAPI document) {
        return document.getPaths().getPathItems().entrySet().stream()
                .flatMap(item -> item.getValue().getOperations().entrySet().stream()
                        .map(operation -> new OperationAtPath(item.getKey(), operation.getKey(), operation.getValue())))
                .toList();
    }

    boolean isRead() {
        return method == HttpMethod.GET;
    }

    boolean hasPathParameter() {
        return path.contains("{");
    }

    /** Whether only some may call it: Quarkus reads the roles of methods before. */
    boolean isRestricted() {
        return operation.getSecurity() != null;
    }

    /** Whether its answers have validators: what is streamed has none. */
    boolean isValidated() {
        return isRead()
                && !isRestricted()
                && VALIDATED.stream().anyMatch(type -> answer(type).isPresent());
    }

    List<Parameter> parameters() {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    /** What it answers as JSON, where it does. */
    Optional<MediaType> json() {
        return answer(Format.JSON.mediaType());
    }

    private Optional<MediaType> answer(String mediaType) {
        return Optional.ofNullable(operation.getResponses().getAPIResponse("200"))
                .map(APIResponse::getContent)
                .map(content -> content.getMediaType(mediaType));
    }
}
