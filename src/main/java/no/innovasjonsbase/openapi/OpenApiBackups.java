package no.innovasjonsbase.openapi;

import java.util.List;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

import no.innovasjonsbase.platform.problem.ProblemType;

/** Completes the making of backups: a POST without a body whose answer is a file. */
final class OpenApiBackups {
    private static final String PATH = "/api/v1/backups";

    private final OpenAPI document;

    OpenApiBackups(OpenAPI document) {
        this.document = document;
    }

    void complete() {
        var operation = document.getPaths().getPathItem(PATH).getPOST();
        EntryWrites.allowOnly(operation, EntryWrites.ADMIN);
        operation.setResponses(OASFactory.createAPIResponses());
        var file = OASFactory.createMediaType()
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .format("binary"));
        var response = OASFactory.createAPIResponse()
                .description("The backup, a ZIP file.")
                .content(OASFactory.createContent().addMediaType("application/zip", file));
        response.addHeader("Cache-Control", OASFactory.createHeader().ref("#/components/headers/Cache-Control"));
        operation.getResponses().addAPIResponse("200", response);
        EntryWrites.refuse(operation, EntryWrites.ANY_WRITE);
        EntryWrites.refuse(
                operation,
                List.of(ProblemType.NOT_FOUND, ProblemType.NOT_ACCEPTABLE, ProblemType.INSUFFICIENT_STORAGE));
    }
}
