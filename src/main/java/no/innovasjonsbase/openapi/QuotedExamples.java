package no.innovasjonsbase.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Puts dates in examples into quotes, in the definition that the build stores and again in the one that is served: the
 * application reads it as JSON at its start, which says nothing of how YAML is written.
 */
@OpenApiFilter(
        stages = {OpenApiFilter.RunStage.BUILD, OpenApiFilter.RunStage.RUNTIME_STARTUP},
        priority = QuotedExamples.AFTER_ALL_ELSE)
public class QuotedExamples implements OASFilter {
    static final int AFTER_ALL_ELSE = 0;

    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getExamples() != null) {
            schema.setExamples(schema.getExamples().stream().map(QuotedText::in).toList());
        }
        return schema;
    }

    @Override
    public Parameter filterParameter(Parameter parameter) {
        parameter.setExample(QuotedText.in(parameter.getExample()));
        return parameter;
    }

    @Override
    public RequestBody filterRequestBody(RequestBody body) {
        quote(body.getContent());
        return body;
    }

    @Override
    public APIResponse filterAPIResponse(APIResponse response) {
        quote(response.getContent());
        return response;
    }

    private static void quote(Content content) {
        if (content == null) {
            return;
        }
        for (var media : content.getMediaTypes().values()) {
            media.setExample(QuotedText.in(media.getExample()));
            if (media.getExamples() != null) {
                media.getExamples().values().forEach(example -> example.setValue(QuotedText.in(example.getValue())));
            }
        }
    }
}
