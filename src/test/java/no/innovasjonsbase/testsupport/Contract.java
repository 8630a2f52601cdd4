package no.innovasjonsbase.testsupport;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/** What the OpenAPI document names, for tests that put the same questions to all of it. */
public final class Contract {
    /** The only collections that are asked, separated by commas; all of them where it is empty. */
    private static final List<String> ONLY =
            List.of(System.getProperty("ikb.contract.collections", "").split(","));

    /** A few stand for all, so that more content takes no more time; fewer on another database or with another type. */
    private static final int MAX_ENTRIES = Integer.getInteger("ikb.contract.entries", 4);

    /** Read once: it is fixed when the application is built. */
    private static volatile JsonNode document;

    private static volatile List<Operation> operations;

    private Contract() {}

    /** An operation of the document; {@code path} may hold a template. */
    public record Operation(String id, String path, JsonNode definition, List<Parameter> parameters) {

        /** The example of what is sent, and its media type. */
        public java.util.Map.Entry<String, JsonNode> exampleBody() {
            var content = definition
                    .path("requestBody")
                    .path("content")
                    .properties()
                    .iterator()
                    .next();
            return java.util.Map.entry(content.getKey(), content.getValue().get("example"));
        }

        /** The query parameter of this name. */
        public Parameter query(String name) {
            return queries().stream()
                    .filter(parameter -> parameter.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(this + " has no parameter " + name));
        }

        public List<Parameter> queries() {
            return parameters.stream().filter(p -> p.place().equals("query")).toList();
        }

        /** Whether it answers with pages of entries. */
        public boolean isList() {
            return queries().stream().anyMatch(parameter -> parameter.name().equals("ids"));
        }

        /**
         * The path with the example of each parameter in it, and with what the operation can't do without.
         *
         * @param query more of the query, as in {@code limit=1}; may be empty
         */
        public String exampleAddress(String query) {
            var all = Stream.concat(
                            queries().stream()
                                    .filter(p -> p.isRequired() && !query.startsWith(p.name() + "="))
                                    .map(p -> p.name() + "=" + p.example().replace(" ", "%20")),
                            Stream.of(query))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining("&"));
            return examplePath() + (all.isEmpty() ? "" : "?" + all);
        }

        /** The path with the example of each parameter in it. */
        public String examplePath() {
            var example = path;
            for (var parameter : parameters) {
                if (parameter.place().equals("path")) {
                    example = example.replace("{" + parameter.name() + "}", parameter.example());
                }
            }
            return example;
        }

        @Override
        public String toString() {
            return id;
        }
    }

    /** A parameter of an operation; {@code example} is null where the document has none. */
    public record Parameter(String name, String place, JsonNode schema, String example, boolean isRequired) {
        private static final Pattern SCHEMES = Pattern.compile("\\|\\(([a-z|]+)\\):");
        private static final Pattern CHOICE = Pattern.compile("^\\^(?:-\\?)?\\(([^()]+)\\)");

        /** The schemes of ids of registers that its pattern takes in place of a slug. */
        public List<String> schemes() {
            var schemes = SCHEMES.matcher(schema.path("pattern").asText());
            return schemes.find() ? List.of(schemes.group(1).split("\\|")) : List.of();
        }

        /** The names that its pattern chooses among, as in {@code ^(a|b)(,(a|b))*$}. */
        public List<String> choices() {
            var choice = CHOICE.matcher(schema.path("pattern").asText());
            return choice.find() ? List.of(choice.group(1).replace("\\.", ".").split("\\|")) : List.of();
        }
    }

    /** The document as it is served. */
    public static JsonNode document() {
        if (document == null) {
            document = Api.json("/q/openapi?format=json");
        }
        return document.deepCopy();
    }

    /** Every operation that reads what is open to all; streams are no representations, and have tests of their own. */
    public static List<Operation> operations() {
        if (operations == null) {
            operations = read(document()).stream().filter(Contract::isAsked).toList();
        }
        return operations;
    }

    private static boolean isAsked(Operation operation) {
        return ONLY.contains("")
                || ONLY.stream()
                        .anyMatch(collection -> (operation.path() + "/").startsWith("/api/v1/" + collection + "/"));
    }

    /** Those of {@link #operations} that have something to show: not those of a collection that is empty. */
    public static List<Operation> operationsWithContent() {
        var entries = entries();
        var empty = collections().stream()
                .filter(collection -> entries.stream().noneMatch(entry -> entry.startsWith(collection + "/")))
                .toList();
        return operations().stream()
                .filter(operation -> !empty.contains(operation.path().replaceFirst("/\\{id}.*", "")))
                .toList();
    }

    private static List<Operation> read(JsonNode document) {
        var operations = new ArrayList<Operation>();
        document.get("paths").properties().forEach(path -> {
            var definition = path.getValue().path("get");
            var isJson = definition.at("/responses/200/content").has("application/json");
            if (isJson && definition.path("security").isEmpty()) {
                operations.add(operation(path.getKey(), definition, document));
            }
        });
        return operations;
    }

    private static Operation operation(String path, JsonNode definition, JsonNode document) {
        var parameters = new ArrayList<Parameter>();
        definition.path("parameters").forEach(parameter -> parameters.add(read(parameter, document)));
        return new Operation(definition.get("operationId").asText(), path, definition, List.copyOf(parameters));
    }

    /** Every operation with this method, as in {@code put}; an import has tests of its own. */
    public static List<Operation> writes(String method) {
        var document = document();
        return document.get("paths").properties().stream()
                .filter(path -> path.getValue().has(method) && !path.getKey().endsWith("/import"))
                .map(path -> operation(path.getKey(), path.getValue().get(method), document))
                .toList();
    }

    /** Every operation that lists a collection. */
    public static List<Operation> lists() {
        return operations().stream().filter(Operation::isList).toList();
    }

    /** Those of {@link #lists} whose collection has an entry. */
    public static List<Operation> listsWithContent() {
        return operationsWithContent().stream().filter(Operation::isList).toList();
    }

    /** Every operation that reads one entry of a collection. */
    public static List<Operation> reads() {
        var collections = collections();
        return operations().stream()
                .filter(operation -> operation.path().endsWith("/{id}"))
                .filter(operation -> collections.contains(operation.path().replace("/{id}", "")))
                .toList();
    }

    /**
     * The addresses that look an entry up by the example that a schema has of an id of a register: one for each collection and
     * scheme, also of collections that are not asked.
     */
    public static List<String> lookUps() {
        var schemas = document().at("/components/schemas");
        var addresses = new ArrayList<String>();
        for (var read : read(document())) {
            for (var parameter : read.parameters()) {
                parameter
                        .schemes()
                        .forEach(scheme ->
                                addresses.add(read.path().replace("{id}", scheme + ":" + exampleOf(scheme, schemas))));
            }
        }
        return addresses;
    }

    private static String exampleOf(String property, JsonNode schemas) {
        return StreamSupport.stream(schemas.spliterator(), false)
                .map(schema -> schema.at("/properties/" + property + "/examples/0"))
                .filter(JsonNode::isTextual)
                .map(example -> example.asText().replace("/", "%2F"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No schema has an example of " + property));
    }

    /** The address of every collection that is asked. */
    public static List<String> collections() {
        return lists().stream().map(Operation::path).toList();
    }

    /** The address of every collection, also of those that are not asked. */
    public static List<String> allCollections() {
        return read(document()).stream()
                .filter(Operation::isList)
                .map(Operation::path)
                .toList();
    }

    /** The names of the types of entry. */
    public static List<String> types() {
        var types = new ArrayList<String>();
        document().at("/components/schemas").forEach(schema -> schema.at("/properties/type/enum")
                .forEach(name -> types.add(name.asText())));
        return types;
    }

    /** The addresses of entries, {@link #MAX_ENTRIES} at most of each collection. */
    public static List<String> entries() {
        return collections().stream().flatMap(Contract::entriesOf).toList();
    }

    /** The addresses of the collections and of their entries. */
    public static List<String> addresses() {
        return Stream.concat(collections().stream(), entries().stream()).toList();
    }

    /** The operation that answers at an address. */
    public static Operation operationAt(String address) {
        return operations().stream()
                .filter(operation -> address.matches(operation.path().replaceAll("\\{[^}]+}", "[^/]+")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The document doesn't name " + address));
    }

    /** What a JSON reference within the document leads to; the node itself where it is none. */
    public static JsonNode resolve(JsonNode node, JsonNode document) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }

    private static Stream<String> entriesOf(String collection) {
        var hrefs = new ArrayList<String>();
        Api.json(collection + "?fields=id&limit=" + MAX_ENTRIES)
                .get("items")
                .forEach(item -> hrefs.add(item.get("href").asText()));
        return hrefs.stream();
    }

    private static Parameter read(JsonNode node, JsonNode document) {
        var parameter = resolve(node, document);
        return new Parameter(
                parameter.get("name").asText(),
                parameter.get("in").asText(),
                resolve(parameter.path("schema"), document),
                exampleOf(parameter),
                parameter.path("required").asBoolean());
    }

    /** That of the parameter, or else the first of its schema. */
    private static String exampleOf(JsonNode parameter) {
        var example = parameter.path("example");
        var first = example.isMissingNode()
                ? parameter.path("schema").path("examples").path(0)
                : example;
        return first.isMissingNode() ? null : first.asText();
    }
}
