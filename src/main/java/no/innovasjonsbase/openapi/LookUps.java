package no.innovasjonsbase.openapi;

import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

import no.innovasjonsbase.openapi.Types.Type;
import no.innovasjonsbase.platform.problem.ProblemType;
import no.innovasjonsbase.platform.value.Slug;

/** Says of the operations that read one entry that it can be looked up by the ids that registers know it by. */
final class LookUps {
    private static final int MAX_LENGTH = 1000;

    private LookUps() {}

    static void addTo(OpenAPI document, Types types) {
        for (var type : types.all()) {
            if (!type.schemes().isEmpty()) {
                addTo(document.getPaths().getPathItem(type.address() + "/{id}").getGET(), type);
            }
        }
    }

    private static void addTo(Operation read, Type type) {
        var schemes = type.schemes().stream().map(scheme -> "`" + scheme + ":`").collect(Collectors.joining(", "));
        read.setDescription(read.getDescription()
                + "\n\nAn id of a register in place of `id` leads to the entry that has it (303): one of "
                + schemes + " and the id, percent-encoded (a slash as `%2F`).");
        var redirect =
                OASFactory.createAPIResponse().description("The id is one of a register: the entry is at `Location`.");
        Operations.addHeader(redirect, "Location");
        read.getResponses().addAPIResponse("303", redirect);
        ProblemResponses.addTo(read.getResponses(), ProblemType.AMBIGUOUS_IDENTIFIER);
    }

    /** Lets the parameter for the id of an entry of a type take ids of registers, too. */
    static void widen(Parameter id, Type type) {
        var slug = Slug.PATTERN.replaceAll("^\\^|\\$$", "");
        id.setDescription("The id of the entry, or what a register knows it by: a scheme, a colon and the id there.");
        id.setSchema(OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .maxLength(MAX_LENGTH)
                .pattern("^(" + slug + "|(" + String.join("|", type.schemes()) + "):.+)$"));
    }
}
