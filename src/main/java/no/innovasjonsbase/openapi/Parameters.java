package no.innovasjonsbase.openapi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

import no.innovasjonsbase.platform.entry.IndexedType;
import no.innovasjonsbase.platform.routes.Routes;
import no.innovasjonsbase.platform.value.PartialDate;
import no.innovasjonsbase.platform.value.Slug;

/**
 * Completes the parameters: what they may hold follows from the properties of the entries they ask for, and those that
 * are alike in several operations are said once.
 */
final class Parameters {
    /** What the scanner notes of a parameter's place in its method, which makes those differ that are alike. */
    private static final String SCANNED_FROM = "x-smallrye-private-param-ref";

    private static final int MAX_LENGTH = 7000;

    private final OpenAPI document;
    private final Types types;
    private final Map<String, Schema> schemas;

    Parameters(OpenAPI document, Types types) {
        this.document = document;
        this.types = types;
        this.schemas = document.getComponents().getSchemas();
    }

    void complete() {
        var operations = new ArrayList<Operation>();
        document.getPaths().getPathItems().values().forEach(item -> item.getOperations()
                .forEach((method, operation) -> {
                    if (operation.getParameters() != null) {
                        operations.add(operation);
                        operation.getParameters().forEach(p -> complete(p, operation, method));
                    }
                }));
        share(operations);
    }

    /** The name of the schema of the entries that an operation answers with; empty where it answers with others. */
    private String viewOf(Operation operation) {
        return Operations.jsonOf(operation)
                .map(media -> Schemas.nameOf(media.getSchema()).replaceFirst("Page$", ""))
                .filter(schema -> types.withSchema(schema) != null)
                .orElse("");
    }

    private void complete(Parameter parameter, Operation operation, HttpMethod method) {
        if (parameter.getIn() == Parameter.In.PATH) {
            completePath(parameter, operation);
        } else if (method == HttpMethod.GET) {
            completeQuery(parameter, operation);
        }
    }

    private void completePath(Parameter parameter, Operation operation) {
        if (parameter.getDescription() == null) {
            parameter.setDescription("The id of the entry.");
            parameter.setSchema(OASFactory.createSchema().ref(Schemas.REFS + "Slug"));
        } else if (parameter.getName().equals(Routes.COLLECTION)) {
            parameter
                    .getSchema()
                    .setEnumeration(types.all().stream()
                            .<Object>map(IndexedType::collection)
                            .sorted()
                            .toList());
        }
        if (parameter.getName().equals("id") && parameter.getExample() == null) {
            parameter.setExample(exampleId(operation));
        }
    }

    private void completeQuery(Parameter parameter, Operation operation) {
        var schema = parameter.getSchema();
        if (schema.getType() == null) {
            schema.addType(Schema.SchemaType.STRING);
        }
        if (schema.getType().contains(Schema.SchemaType.STRING)
                && schema.getPattern() == null
                && schema.getEnumeration() == null) {
            describe(parameter.getName(), schema, viewOf(operation));
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
    private static Object exampleId(Operation operation) {
        if (!(Operations.jsonOf(operation).map(MediaType::getExample).orElse(null) instanceof Map<?, ?> example)) {
            return null;
        }
        // What gathers entries around one begins with a reference to that one.
        var entry = example.containsKey("id")
                ? example
                : example.values().iterator().next();
        return entry instanceof Map<?, ?> properties ? properties.get("id") : null;
    }

    private void describe(String name, Schema schema, String view) {
        switch (name) {
            case "sort" ->
                schema.setPattern(list("-?(" + String.join("|", types.sortsOf(types.withSchema(view))) + ")"));
            case "fields" ->
                schema.setPattern(list("(" + String.join("|", propertiesOf(view).keySet()) + ")"));
            case "expand" -> schema.setPattern(list("(" + String.join("|", references(view, "")) + ")"));
            case "q" -> {
                // Anything may be asked for.
            }
            case "from", "to", "asOf" -> schema.setPattern(PartialDate.PATTERN);
            default -> describeFilter(schema, propertiesOf(view).get(name));
        }
    }

    /** A filter takes values of the property of its name, or else ids. */
    private void describeFilter(Schema filter, Schema property) {
        filter.setMaxLength(MAX_LENGTH);
        if (property == null || isReference(property)) {
            filter.setPattern(list(inner(Slug.PATTERN)));
        } else if (property.getRef() != null && resolve(property).getEnumeration() != null) {
            var constants = resolve(property).getEnumeration().stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining("|"));
            filter.setPattern(list("(" + constants + ")"));
        } else if (property.getPattern() != null) {
            filter.setPattern(list(inner(property.getPattern())));
        } else if (property.getType() != null && !property.getType().contains(Schema.SchemaType.STRING)) {
            filter.setMaxLength(null);
            filter.setType(property.getType());
            filter.setMinimum(property.getMinimum());
            filter.setMaximum(property.getMinimum() == null ? null : BigDecimal.valueOf(10_000));
        }
    }

    /** A pattern for values separated by commas. */
    private static String list(String value) {
        return "^" + value + "(," + value + ")*$";
    }

    private static String inner(String pattern) {
        return pattern.replaceAll("^\\^|\\$$", "");
    }

    private Schema resolve(Schema schema) {
        return schema.getRef() == null ? schema : schemas.get(Schemas.nameOf(schema));
    }

    private static boolean isReference(Schema schema) {
        var element = schema.getItems() == null ? schema : schema.getItems();
        return element.getRef() != null && element.getRef().matches(".*/\\w*Ref");
    }

    private Map<String, Schema> propertiesOf(String view) {
        return view.isEmpty() ? Map.of() : schemas.get(view).getProperties();
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

    /** Moves parameters that several operations have alike to the components. */
    private void share(List<Operation> operations) {
        operations.forEach(
                operation -> operation.getParameters().forEach(parameter -> parameter.removeExtension(SCANNED_FROM)));
        var shared = operations.stream()
                .map(operation -> operation.getParameters().stream()
                        .map(parameter -> shared(parameter, operations))
                        .toList())
                .toList();
        for (int i = 0; i < operations.size(); i++) {
            operations.get(i).setParameters(shared.get(i));
        }
    }

    private Parameter shared(Parameter parameter, List<Operation> operations) {
        var users = operations.stream()
                .filter(operation -> operation.getParameters().contains(parameter))
                .toList();
        if (users.size() == 1) {
            return parameter;
        }
        // What only the operations of one type share has the type in its name.
        var views = users.stream()
                .map(this::viewOf)
                .filter(view -> !view.isEmpty())
                .distinct()
                .toList();
        var name = views.size() == 1 ? views.get(0) + "-" + parameter.getName() : parameter.getName();
        var taken = Objects.requireNonNullElse(document.getComponents().getParameters(), Map.<String, Parameter>of());
        var free = name;
        for (int i = 2; !taken.getOrDefault(free, parameter).equals(parameter); i++) {
            free = name + "-" + i;
        }
        document.getComponents().addParameter(free, parameter);
        return OASFactory.createParameter().ref(free);
    }
}
