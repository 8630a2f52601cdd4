package no.innovasjonsbase.identity;

import java.util.Set;
import java.util.stream.Collectors;

import jakarta.ws.rs.core.HttpHeaders;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.IndexView;

import no.innovasjonsbase.platform.entry.JandexEntryType;
import no.innovasjonsbase.platform.value.Slug;

/** Documents in the OpenAPI definition by which external identifiers entries of each type can be looked up. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = IdentifierLookupDocumentation.BEFORE_GENERAL_RULES)
public class IdentifierLookupDocumentation implements OASFilter {
    static final int BEFORE_GENERAL_RULES = 2;

    private static final int MAX_LENGTH = 1000;

    private final IndexView classes;

    /** Completes the definition of the application that these classes are of. */
    public IdentifierLookupDocumentation(IndexView classes) {
        this.classes = classes;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        for (var type : JandexEntryType.in(classes)) {
            var schemes = Identifier.of(type.entity()).keySet();
            if (!schemes.isEmpty()) {
                var read = document.getPaths()
                        .getPathItem(type.address() + "/{id}")
                        .getGET();
                tell(read, schemes);
                read.getParameters().stream()
                        .filter(parameter -> parameter.getIn() == Parameter.In.PATH)
                        .forEach(id -> widen(id, schemes));
            }
        }
    }

    private static void tell(Operation read, Set<String> schemes) {
        var named = schemes.stream().map(scheme -> "`" + scheme + ":`").collect(Collectors.joining(", "));
        read.setDescription(read.getDescription()
                + "\n\nAn id of a register in place of `id` leads to the entry that has it (303): one of "
                + named + " and the id, percent-encoded (a slash as `%2F`).");
        read.getResponses()
                .addAPIResponse(
                        "303",
                        OASFactory.createAPIResponse()
                                .description("The id is one of a register: the entry is at `Location`.")
                                .addHeader(
                                        HttpHeaders.LOCATION,
                                        OASFactory.createHeader().ref(HttpHeaders.LOCATION)))
                .addAPIResponse("409", OASFactory.createAPIResponse().ref("AmbiguousIdentifier"));
    }

    private static void widen(Parameter id, Set<String> schemes) {
        var slug = Slug.PATTERN.replaceAll("^\\^|\\$$", "");
        id.setDescription("The id of the entry, or what a register knows it by: a scheme, a colon and the id there.");
        id.setSchema(OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .maxLength(MAX_LENGTH)
                .pattern("^(" + slug + "|(" + String.join("|", schemes) + "):.+)$"));
    }
}
