package no.innovasjonsbase.openapi;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.tags.Tag;
import org.jboss.jandex.IndexView;

import no.innovasjonsbase.platform.access.Role;

/**
 * Completes the OpenAPI definition while the application is built: what holds for every schema or every operation is
 * said here once, not on each of them.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class Definition implements OASFilter {
    /** Role notes that are appended to descriptions of operations, by the role in the annotation of the method. */
    private static final Map<String, String> ROLES = Map.of(
            Role.EDITORS, "\n\nRole: editor of the organization that maintains it, or admin.",
            Role.ADMINS, "\n\nRole: admin.");

    private final IndexView classes;

    /** Completes the definition of the application that these classes are of. */
    public Definition(IndexView classes) {
        this.classes = classes;
    }

    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getRef() != null) {
            // A reference says all about the type; the scanner's guess beside it is sometimes another.
            schema.type(null).setRef(Schemas.nameOf(schema));
        }
        if (schema.getMultipleOf() != null) {
            // Validators reckon in binary fractions, of which 74 is no multiple of 0.00001.
            schema.setMultipleOf(null);
        }
        return schema;
    }

    @Override
    public Operation filterOperation(Operation operation) {
        if (operation.getSecurity() != null) {
            var role = operation.getSecurity().get(0).getScheme("bearer").get(0);
            operation.setDescription(operation.getDescription() + ROLES.get(role));
            // Spectral takes roles, as OpenAPI 3.1 allows them there, for scopes that are not defined.
            operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme("bearer")));
        }
        return operation;
    }

    /** What the scanner notes of a parameter's place in its method makes those differ that are alike. */
    @Override
    public Parameter filterParameter(Parameter parameter) {
        parameter.removeExtension("x-smallrye-private-param-ref");
        return parameter;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        // Title, contact and licence come from the configuration, which is read after this.
        document.setInfo(OASFactory.createInfo().description(Examples.text("tour.md")));
        document.setSecurity(List.of());
        var scanned = document.getComponents();
        // In this order for whoever reads the definition.
        document.setComponents(OASFactory.createComponents()
                .schemas(scanned.getSchemas())
                .headers(scanned.getHeaders())
                .responses(scanned.getResponses())
                .securitySchemes(scanned.getSecuritySchemes()));
        var types = new Types(classes);
        new Schemas(document, types, new ConstraintSchemas(classes, types)).complete();
        ProblemResponses.addTo(document.getComponents());
        var examples = new Examples(document.getComponents().getSchemas());
        var operations = new Operations(document, types, examples);
        OperationAtPath.in(document).forEach(operations::complete);
        types.all().forEach(new Links(document)::add);
        sortTags(document, types);
        new ParameterDefinitions(document, types).complete();
    }

    /** Those of the types first, in the order of those; the others as {@code META-INF/openapi.yaml} has them. */
    private static void sortTags(OpenAPI document, Types types) {
        var tags = document.getTags();
        var order = Stream.concat(
                        types.all().stream()
                                .flatMap(type ->
                                        document.getPaths().getPathItem(type.address()).getGET().getTags().stream()),
                        tags.stream().map(Tag::getName))
                .distinct()
                .toList();
        document.setTags(tags.stream()
                .sorted(Comparator.comparingInt(tag -> order.indexOf(tag.getName())))
                .toList());
    }
}
