package no.innovasjonsbase.openapi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

import no.innovasjonsbase.platform.entry.JandexEntryType;
import no.innovasjonsbase.platform.routes.Routes;
import no.innovasjonsbase.platform.value.PartialDate;

/**
 * Completes the parameters: what they may hold follows from the properties of the entries they ask for, and those that
 * are alike in several operations are said once.
 */
final class ParameterDefinitions {
    private static final int MAX_LENGTH = 7000;

    private final OpenAPI document;
    private final Types types;
    private final Map<String, Schema> schemas;

    ParameterDefinitions(OpenAPI document, Types types) {
        this.document = document;
        this.types = types;
        this.schemas = document.getComponents().getSchemas();
    }

    void complete() {
        var endpoints = OperationAtPath.in(document);
        for (var endpoint : endpoints) {
            for (var parameter : endpoint.parameters()) {
                if (parameter.getIn() == Parameter.In.PATH) {
                    completePath(parameter, endpoint);
                } else if (endpoint.isRead()) {
                    completeQuery(parameter, endpoint);
                }
            }
        }
        for (var endpoint : endpoints) {
            if (!endpoint.parameters().isEmpty()) {
                endpoint.operation()
                        .setParameters(endpoint.parameters().stream()
                                .map(parameter -> shared(parameter, endpoints))
                                .toList());
            }
        }
    }

    /** The name of the schema of the entries that an operation answers with; empty where it answers with others. */
    private String viewOf(OperationAtPath endpoint) {
        return endpoint.json()
                .map(media -> Schemas.nameOf(media.getSchema()).replaceFirst("Page$", ""))
                .filter(schema -> types.withSchema(schema) != null)
                .orElse("");
    }

    private void completePath(Parameter parameter, OperationAtPath endpoint) {
        if (parameter.getDescription() == null) {
            parameter.setDescription("The id of the entry.");
            parameter.setSchema(OASFactory.createSchema().ref("Slug"));
        } else if (parameter.getName().equals(Routes.COLLECTION)) {
            parameter.getSchema().setEnumeration(types.all(JandexEntryType::collection));
        }
        if (parameter.getName().equals("id") && parameter.getExample() == null) {
            parameter.setExample(exampleId(endpoint));
        }
    }

    private void completeQuery(Parameter parameter, OperationAtPath endpoint) {
        var schema = parameter.getSchema();
        if (schema.getType() == null) {
            schema.addType(Schema.SchemaType.STRING);
        }
        if (schema.getType().contains(Schema.SchemaType.STRING)
                && schema.getPattern() == null
                && schema.getEnumeration() == null) {
            describe(parameter.getName(), schema, viewOf(endpoint));
        }
        if (parameter.getExample() != null && !Boolean.TRUE.equals(parameter.getRequired())) {
            // Swagger UI asks with a parameter's example unless one empties the field; that of a schema it only shows.
            schema.setExamples(List.of(typed(parameter.getExample(), schema)));
            parameter.setExample(null);
        }
    }

    /** An example as its schema has it: the scanner takes 991825827 for a number and true for a word. */
    private static Object typed(Object example, Schema schema) {
        return switch (schema.getType().get(0)) {
            case BOOLEAN -> Boolean.valueOf(example.toString());
            case INTEGER -> Integer.valueOf(example.toString());
            default -> example.toString();
        };
    }

    /** The id of the entry that the example of reading one shows; null where there is none yet. */
    private static Object exampleId(OperationAtPath endpoint) {
        if (!(endpoint.json().map(MediaType::getExample).orElse(null) instanceof Map<?, ?> example)) {
            return null;
        }
        // What gathers entries around one begins with a reference to that one.
        var entry = example.containsKey("id")
                ? example
                : example.values().iterator().next();
        return entry instanceof Map<?, ?> properties ? properties.get("id") : null;
    }

    private void describe(String name, Schema schema, String view) {
        var properties =
                view.isEmpty() ? Map.<String, Schema>of() : schemas.get(view).getProperties();
        switch (name) {
            case "sort" -> schema.setPattern(list("-?" + oneOf(types.sortsOf(types.withSchema(view)))));
            case "fields" -> schema.setPattern(list(oneOf(properties.keySet())));
            case "expand" -> schema.setPattern(list(oneOf(references(view, ""))));
            case "q" -> {
                // Anything may be asked for.
            }
            case "from", "to", "asOf" -> schema.setPattern(PartialDate.PATTERN);
            default -> describeFilter(schema, properties.get(name));
        }
    }

    /** A filter takes values of the property of its name, or else ids. */
    private void describeFilter(Schema filter, Schema property) {
        var shown = property == null || isReference(property) ? schemas.get("Slug") : resolve(property);
        filter.setMaxLength(MAX_LENGTH);
        if (shown.getEnumeration() != null) {
            filter.setPattern(list(oneOf(shown.getEnumeration())));
        } else if (shown.getPattern() != null) {
            filter.setPattern(list(shown.getPattern().replaceAll("^\\^|\\$$", "")));
        } else if (!shown.getType().contains(Schema.SchemaType.STRING)) {
            filter.maxLength(null).type(shown.getType()).setMinimum(shown.getMinimum());
            filter.setMaximum(shown.getMinimum() == null ? null : BigDecimal.valueOf(10_000));
        }
    }

    /** A pattern for values separated by commas. */
    private static String list(String value) {
        return "^" + value + "(," + value + ")*$";
    }

    private static String oneOf(Collection<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining("|", "(", ")"));
    }

    private Schema resolve(Schema schema) {
        return schema.getRef() == null ? schema : schemas.get(Schemas.nameOf(schema));
    }

    private static boolean isReference(Schema schema) {
        var element = schema.getItems() == null ? schema : schema.getItems();
        return element.getRef() != null && element.getRef().matches(".*/\\w*Ref");
    }

    /** The paths in a schema that lead to references. */
    private List<String> references(String name, String prefix) {
        var found = new ArrayList<String>();
        schemas.get(name).getProperties().forEach((property, schema) -> {
            var element = schema.getItems() == null ? schema : schema.getItems();
            if (isReference(schema)) {
                found.add(prefix + property);
            } else if (element.getRef() != null && resolve(element).getProperties() != null) {
                found.addAll(references(Schemas.nameOf(element), prefix + property + "\\."));
            }
        });
        return found;
    }

    /** A parameter, or a reference to the component that it becomes where several operations have it alike. */
    private Parameter shared(Parameter parameter, List<OperationAtPath> endpoints) {
        var components = document.getComponents();
        var taken = Objects.requireNonNullElse(components.getParameters(), Map.<String, Parameter>of());
        for (var known : taken.entrySet()) {
            if (known.getValue().equals(parameter)) {
                return OASFactory.createParameter().ref(known.getKey());
            }
        }
        var users = endpoints.stream()
                .filter(endpoint -> endpoint.parameters().contains(parameter))
                .toList();
        if (users.size() == 1) {
            return parameter;
        }
        // What only the operations of one type share has the type in its name.
        var views =
                users.stream().map(this::viewOf).filter(view -> !view.isEmpty()).collect(Collectors.toSet());
        var name = (views.size() == 1 ? views.iterator().next() + "-" : "") + parameter.getName();
        var free = name;
        for (int i = 2; taken.containsKey(free); i++) {
            free = name + "-" + i;
        }
        components.addParameter(free, parameter);
        return OASFactory.createParameter().ref(free);
    }
}
