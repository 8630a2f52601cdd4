package no.innovasjonsbase.linkeddata;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import no.innovasjonsbase.identity.PermanentIris;
import no.innovasjonsbase.linkeddata.RdfMapping.Kind;
import no.innovasjonsbase.linkeddata.RdfMapping.Property;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.language.LanguageMap;

/**
 * Converts entries to schema.org JSON-LD in one language, as search engines read them in pages: those fetch no other
 * context. What is said in another vocabulary is left out where the vocabulary file has no word of schema.org for it.
 */
@ApplicationScoped
public class SchemaOrgConverter {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String PREFIX = "schema:";

    /** What classes end with that say more of a property: {@code Role}, {@code PerformanceRole} … */
    private static final String ROLE = "Role";

    /** What all else is. */
    private static final String ANYTHING = "Thing";

    @Inject
    RdfMappings mappings;

    @Inject
    EntryTypes types;

    @Inject
    PermanentIris iris;

    /**
     * An entry as JSON-LD, without a context.
     *
     * @param names what other entries are called, by their addresses
     */
    public ObjectNode of(ObjectNode entry, Locale reader, UriInfo request, Function<String, String> names) {
        return new Writing(entry.path("type").asText(), reader, request, names).entry(entry);
    }

    /** Writes one entry. */
    private final class Writing {
        private final String type;
        private final Map<String, String> words;
        private final List<String> languages;
        private final UriInfo request;
        private final Function<String, String> names;

        Writing(String type, Locale reader, UriInfo request, Function<String, String> names) {
            this.type = type;
            this.words = mappings.schemaOrgOf(type);
            this.languages = List.of(reader.toLanguageTag());
            this.request = request;
            this.names = names;
        }

        ObjectNode entry(ObjectNode entry) {
            var mapping = mappings.byType().get(type);
            var node = JSON.objectNode()
                    .put("@type", classOf(mapping).orElse(ANYTHING))
                    .put("@id", iris.of(types.require(type), entry.path("id").asText(), request));
            add(entry, mapping, node);
            return node;
        }

        private void add(ObjectNode object, RdfMapping mapping, ObjectNode node) {
            object.properties().forEach(said -> {
                var property = mapping.properties().getOrDefault(said.getKey(), Property.OMITTED);
                if (property.kind() == Kind.NESTED) {
                    add((ObjectNode) said.getValue(), property.within(), node);
                } else if (property.iri() != null) {
                    wordFor(property.iri()).ifPresent(word -> values(said.getValue(), property)
                            .forEach(value -> put(node, word, filled(value, word))));
                }
            });
        }

        /** A role has what fills it under the word that leads to the role: a name, where there is no entry. */
        private static JsonNode filled(JsonNode value, String word) {
            return value instanceof ObjectNode role
                            && role.path("@type").asText().endsWith(ROLE)
                            && !role.has(word)
                    ? role.set(word, role.path("name"))
                    : value;
        }

        /** Several properties of an entry may have one word. */
        private static void put(ObjectNode node, String word, JsonNode value) {
            if (node.has(word)) {
                var before = node.get(word);
                var all = node.putArray(word);
                (before.isArray() ? before : List.of(before)).forEach(all::add);
                all.add(value);
            } else {
                node.set(word, value);
            }
        }

        private List<JsonNode> values(JsonNode value, Property property) {
            if (value.isArray()) {
                return StreamSupport.stream(value.spliterator(), false)
                        .flatMap(each -> values(each, property).stream())
                        .toList();
            }
            return switch (property.kind()) {
                case TEXT -> texts(value);
                case PART -> part(value, property.within());
                case REFERENCE -> List.of(reference(value));
                case NAME -> List.of(JSON.textNode(nameOf(value.asText(), property)));
                default -> value.isNull() ? List.of() : List.of(value);
            };
        }

        /** The text, or the texts, in the language that suits the reader best. */
        private List<JsonNode> texts(JsonNode byLanguage) {
            var tags = byLanguage.properties().stream().map(Map.Entry::getKey).toList();
            return LanguageMap.bestOf(tags, languages)
                    .map(byLanguage::get)
                    .map(texts -> texts.isArray()
                            ? StreamSupport.stream(texts.spliterator(), false).toList()
                            : List.of(texts))
                    .orElse(List.of());
        }

        private List<JsonNode> part(JsonNode part, RdfMapping mapping) {
            return classOf(mapping)
                    .map(name -> {
                        var node = JSON.objectNode().put("@type", name);
                        add((ObjectNode) part, mapping, node);
                        return List.<JsonNode>of(node);
                    })
                    .orElse(List.of());
        }

        private JsonNode reference(JsonNode reference) {
            var href = reference.path("href").asText();
            var parts = href.split("/");
            var target = types.require(parts[parts.length - 2]);
            var mapping = mappings.byType().get(Entry.typeOf(target));
            return JSON.objectNode()
                    .put("@type", classOf(mapping).orElse(ANYTHING))
                    .put("@id", iris.of(target, reference.path("id").asText(), request))
                    .put("name", names.apply(href));
        }

        private String nameOf(String name, Property property) {
            return mappings.absolute(property.values().getOrDefault(name, property.prefix() + name));
        }

        private Optional<String> classOf(RdfMapping mapping) {
            return mapping.classes().stream()
                    .flatMap(name -> wordFor(name).stream())
                    .findFirst();
        }

        /** What schema.org calls a class or a property. */
        private Optional<String> wordFor(String iri) {
            if (iri.startsWith(PREFIX)) {
                return Optional.of(iri.substring(PREFIX.length()));
            }
            return Optional.ofNullable(words.get(iri));
        }
    }
}
