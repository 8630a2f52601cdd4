package no.innovasjonsbase.openapi;

import java.util.Comparator;
import java.util.List;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.tags.Tag;
import org.jboss.jandex.IndexView;

/**
 * Completes the OpenAPI definition while the application is built: what holds for every schema or every operation is
 * said here once, not on each of them.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class Definition implements OASFilter {
    private final IndexView classes;

    /** Completes the definition of the application that these classes are of. */
    public Definition(IndexView classes) {
        this.classes = classes;
    }

    /** A reference says all about the type; the scanner's guess beside it is sometimes another. */
    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getRef() != null) {
            schema.setType(null);
            schema.setRef(Schemas.REFS + Schemas.nameOf(schema));
        }
        return schema;
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
        new Operations(document, types, new EntryFormatMedia(classes, types), examples).complete();
        Links.addTo(document, types);
        document.setTags(inOrder(document, types));
        new Parameters(document, types).complete();
    }

    /** The tags of the types first, in the order of those; the others as {@code META-INF/openapi.yaml} has them. */
    private static List<Tag> inOrder(OpenAPI document, Types types) {
        var first = types.all().stream()
                .map(type -> document.getPaths()
                        .getPathItem(type.address())
                        .getGET()
                        .getTags()
                        .get(0))
                .toList();
        return document.getTags().stream()
                .sorted(Comparator.comparingInt(
                        tag -> first.contains(tag.getName()) ? first.indexOf(tag.getName()) : first.size()))
                .toList();
    }
}
