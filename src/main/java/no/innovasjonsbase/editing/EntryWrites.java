package no.innovasjonsbase.editing;

import java.util.List;

import jakarta.ws.rs.core.MediaType;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.smallrye.openapi.model.BaseModel;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.IndexView;

import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.JandexEntryType;
import no.innovasjonsbase.platform.routes.Routes;

/**
 * OpenAPI filter that replaces the generic write operations by those of each collection, with the schemas of its type.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = EntryWrites.BEFORE_GENERAL_RULES)
public class EntryWrites implements OASFilter {
    static final int BEFORE_GENERAL_RULES = 2;

    private static final String ANY = Entry.ROOT + "{" + Routes.COLLECTION + "}";

    private final List<JandexEntryType> types;

    /** Divides the writes among the types that are in these classes. */
    public EntryWrites(IndexView classes) {
        types = JandexEntryType.in(classes);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var paths = document.getPaths();
        for (var suffix : List.of("", "/{id}")) {
            var ofAll = paths.getPathItem(ANY + suffix).getOperations();
            paths.removePathItem(ANY + suffix);
            for (var type : types) {
                var path = paths.getPathItem(type.address() + suffix);
                ofAll.forEach((method, operation) -> path.setOperation(
                        method, writeOf(type, operation).tags(path.getGET().getTags())));
            }
        }
    }

    private static Operation writeOf(JandexEntryType type, Operation ofAll) {
        var article = type.name().matches("[aeiou].*") ? "an " : "a ";
        var write = OASFactory.createOperation()
                .operationId(ofAll.getOperationId().replace("Entry", type.schema()))
                .summary(ofAll.getSummary().replace("an entry", article + type.name()))
                .description(ofAll.getDescription())
                .security(ofAll.getSecurity())
                .responses(answersOf(type, ofAll));
        ofAll.getParameters().stream()
                .filter(parameter -> !parameter.getName().equals(Routes.COLLECTION))
                .forEach(parameter -> write.addParameter(BaseModel.deepCopy(parameter, Parameter.class)));
        if (ofAll.getRequestBody() != null) {
            var mediaTypes = ofAll.getRequestBody().getContent().getMediaTypes().keySet();
            write.setRequestBody(OASFactory.createRequestBody()
                    .required(true)
                    .content(content(mediaTypes.iterator().next(), type.schema() + "Draft")));
        }
        return write;
    }

    private static APIResponses answersOf(JandexEntryType type, Operation ofAll) {
        var answers = BaseModel.deepCopy(ofAll.getResponses(), APIResponses.class);
        answers.getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("20") && !status.equals("204")) {
                answer.setContent(content(MediaType.APPLICATION_JSON, type.schema()));
            }
        });
        return answers;
    }

    private static Content content(String mediaType, String schema) {
        var reference = OASFactory.createSchema().ref(schema);
        return OASFactory.createContent()
                .addMediaType(mediaType, OASFactory.createMediaType().schema(reference));
    }
}
