package no.innovasjonsbase.openapi;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;

import no.innovasjonsbase.platform.problem.ProblemType;

/** Completes export and import: streams of lines, each of them JSON. */
final class OpenApiExchange {
    private static final String EXPORT = "/api/v1/export";
    private static final String IMPORT = "/api/v1/import";
    private static final String NDJSON = "application/x-ndjson";

    private static final List<ProblemType> EXPORTING = List.of(
            ProblemType.INVALID_PARAMETERS,
            ProblemType.NOT_ACCEPTABLE,
            ProblemType.URI_TOO_LONG,
            ProblemType.TOO_MANY_REQUESTS,
            ProblemType.HEADERS_TOO_LARGE,
            ProblemType.INTERNAL_ERROR,
            ProblemType.UNAVAILABLE);

    private static final List<ProblemType> IMPORTING = List.of(
            ProblemType.INVALID_PARAMETERS,
            ProblemType.UNAUTHORIZED,
            ProblemType.FORBIDDEN,
            ProblemType.NOT_ACCEPTABLE,
            ProblemType.REQUEST_TIMEOUT,
            ProblemType.CONTENT_TOO_LARGE,
            ProblemType.UNSUPPORTED_MEDIA_TYPE,
            ProblemType.INVALID_ENTRY,
            ProblemType.DAMAGED_COPY,
            ProblemType.URI_TOO_LONG,
            ProblemType.TOO_MANY_REQUESTS,
            ProblemType.HEADERS_TOO_LARGE,
            ProblemType.INTERNAL_ERROR,
            ProblemType.UNAVAILABLE,
            ProblemType.INSUFFICIENT_STORAGE);

    private final OpenAPI document;

    OpenApiExchange(OpenAPI document) {
        this.document = document;
    }

    /** Whether an address is export's or import's. */
    static boolean isItsOwn(String path) {
        return path.equals(EXPORT) || path.equals(IMPORT);
    }

    void complete() {
        for (var inner : List.of("Stream", "Writing", "Runnable", "Duration")) {
            document.getComponents().removeSchema(inner);
        }
        completeExport(document.getPaths().getPathItem(EXPORT).getGET());
        completeImport(document.getPaths().getPathItem(IMPORT).getPOST());
    }

    private void completeExport(Operation operation) {
        operation.setResponses(OASFactory.createAPIResponses());
        answer(
                operation,
                "The entries, one a line, and the trailer.",
                lines(Stream.concat(entries(), Stream.of(under("trailer", "ExportTrailer")))
                        .toList()),
                Definition.text("openapi/exchange/export.ndjson"));
        EntryWrites.refuse(operation, EXPORTING);
    }

    private static void completeImport(Operation operation) {
        EntryWrites.allowOnly(operation, EntryWrites.EDITOR);
        var media = OASFactory.createMediaType()
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING))
                .example(Definition.text("openapi/exchange/import.ndjson"));
        operation.setRequestBody(OASFactory.createRequestBody()
                .required(true)
                .description("Entries, one a line, as an export has them, of any number; with or without its trailer. "
                        + "`Content-Encoding: gzip` is taken.")
                .content(OASFactory.createContent().addMediaType(NDJSON, media)));
        operation.setResponses(OASFactory.createAPIResponses());
        answer(
                operation,
                "What became of each line (`ImportedLine`), while it is dealt with, and in the last line the summary "
                        + "(`ImportSummary`). The status is 200 also where lines failed.",
                lines(List.of(
                        OASFactory.createSchema().ref(Schemas.REFS + "ImportedLine"),
                        under("summary", "ImportSummary"))),
                Definition.text("openapi/exchange/imported.ndjson"));
        EntryWrites.refuse(operation, IMPORTING);
    }

    /** The schemas of all types of entry. */
    private Stream<Schema> entries() {
        return document.getComponents().getSchemas().entrySet().stream()
                .filter(schema -> Schemas.isView(schema.getValue()))
                .filter(schema -> !schema.getKey().endsWith("Draft"))
                .map(schema -> OASFactory.createSchema().ref(Schemas.REFS + schema.getKey()));
    }

    /** The schema of lines of JSON: a text, of which each line is one of these. */
    private static Schema lines(List<Schema> kinds) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .contentMediaType(NDJSON)
                .contentSchema(OASFactory.createSchema().anyOf(kinds));
    }

    /** An object with one property. */
    private static Schema under(String property, String schema) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty(property, OASFactory.createSchema().ref(Schemas.REFS + schema));
    }

    private static void answer(Operation operation, String description, Schema schema, String example) {
        var media = OASFactory.createMediaType().schema(schema).example(example);
        var response = OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent().addMediaType(NDJSON, media));
        for (var name : List.of("Cache-Control", "Vary")) {
            response.addHeader(name, OASFactory.createHeader().ref("#/components/headers/" + name));
        }
        operation.getResponses().addAPIResponse("200", response);
    }
}
