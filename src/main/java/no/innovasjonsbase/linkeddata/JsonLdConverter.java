package no.innovasjonsbase.linkeddata;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.function.BiFunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import no.innovasjonsbase.identity.PermanentIris;
import no.innovasjonsbase.linkeddata.RdfMapping.Kind;
import no.innovasjonsbase.linkeddata.RdfMapping.Property;
import no.innovasjonsbase.platform.entry.EntryTypes;

/**
 * Converts the JSON of entries to JSON-LD: adds IRIs and classes. Parts have IRIs as well, of the entry's and the JSON
 * Pointer to them (RFC 6901, section 6), so that a graph has no blank nodes, and the same bytes each time.
 */
@ApplicationScoped
public class JsonLdConverter {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Inject
    RdfMappings mappings;

    @Inject
    EntryTypes types;

    @Inject
    PermanentIris iris;

    /** An entry with IRIs and classes, without a context. */
    ObjectNode of(ObjectNode entry, UriInfo request) {
        return new Writing(request).entry(entry);
    }

    /** Writes what is in one request's answer. */
    private final class Writing {
        private final UriInfo request;

        Writing(UriInfo request) {
            this.request = request;
        }

        ObjectNode entry(ObjectNode entry) {
            var type = entry.path("type").asText();
            var mapping = mappings.byType().get(type);
            var iri = iris.of(types.require(type), entry.path("id").asText(), request);
            var node = JSON.objectNode().put("@id", iri);
            var classes = node.putArray("@type");
            mapping.classes().forEach(classes::add);
            classes.add(RdfMappings.classOf(type));
            add(entry, mapping, iri + "#", node);
            return node;
        }

        /**
         * Adds what an object says to a node.
         *
         * @param place the IRI that the object has as a part, where it is one
         */
        private void add(ObjectNode object, RdfMapping mapping, String place, ObjectNode node) {
            object.properties().forEach(said -> {
                var property = mapping.properties().getOrDefault(said.getKey(), Property.OMITTED);
                node.set(
                        said.getKey(),
                        each(
                                said.getValue(),
                                place + "/" + said.getKey(),
                                (value, at) -> valueOf(value, property, at)));
            });
            addQualified(object, mapping, place, node);
        }

        private JsonNode each(JsonNode value, String place, BiFunction<JsonNode, String, JsonNode> change) {
            if (!value.isArray()) {
                return change.apply(value, place);
            }
            var changed = JSON.arrayNode();
            for (int i = 0; i < value.size(); i++) {
                changed.add(change.apply(value.get(i), place + "/" + i));
            }
            return changed;
        }

        private JsonNode valueOf(JsonNode value, Property property, String place) {
            if (value instanceof ObjectNode object) {
                return switch (property.kind()) {
                    case PART -> part(object, property.within(), place);
                    case NESTED -> nested(object, property.within(), place);
                    case REFERENCE -> reference(object);
                    default -> object;
                };
            }
            if (value.isFloatingPointNumber()) {
                return decimal(value);
            }
            var isIri = property.kind() == Kind.ADDRESS || property.kind() == Kind.NAME;
            return isIri && value.isTextual() ? iriOrText(value, property.prefix()) : value;
        }

        private ObjectNode part(ObjectNode object, RdfMapping mapping, String place) {
            var node = JSON.objectNode().put("@id", place);
            if (!mapping.classes().isEmpty()) {
                var classes = node.putArray("@type");
                mapping.classes().forEach(classes::add);
            }
            if (mapping.equals(RdfMappings.OF_TEXT)) {
                node.set(RdfMappings.TEXT, object);
            } else {
                add(object, mapping, place, node);
            }
            return node;
        }

        private ObjectNode nested(ObjectNode object, RdfMapping mapping, String place) {
            var node = JSON.objectNode();
            add(object, mapping, place, node);
            return node;
        }

        /** A reference, or the whole entry that stands in its place. */
        private ObjectNode reference(ObjectNode reference) {
            return reference.has("meta")
                    ? entry(reference)
                    : JSON.objectNode().put("@id", iriOf(reference)).setAll(reference);
        }

        private String iriOf(ObjectNode reference) {
            var parts = reference.path("href").asText().split("/");
            return iris.of(
                    types.require(parts[parts.length - 2]), reference.path("id").asText(), request);
        }

        /** Adds what references say of themselves: it isn't said of the entries that they lead to. */
        private void addQualified(ObjectNode object, RdfMapping mapping, String place, ObjectNode node) {
            if (!mapping.properties().containsKey(RdfMappings.QUALIFIED)) {
                return;
            }
            var qualified = JSON.arrayNode();
            object.properties().forEach(said -> {
                var property = mapping.properties().getOrDefault(said.getKey(), Property.OMITTED);
                if (property.kind() == Kind.REFERENCE) {
                    each(said.getValue(), place + "/" + said.getKey(), (value, at) -> {
                        var besides = ((ObjectNode) value).deepCopy();
                        besides.retain(property.within().properties().keySet());
                        if (!besides.isEmpty()) {
                            var target = JSON.objectNode().put("@id", iriOf((ObjectNode) value));
                            qualified
                                    .addObject()
                                    .put("@id", at)
                                    .<ObjectNode>setAll(besides)
                                    .set(RdfMappings.TARGET, target);
                        }
                        return value;
                    });
                }
            });
            if (!qualified.isEmpty()) {
                node.set(RdfMappings.QUALIFIED, qualified);
            }
        }
    }

    /** A number with a fraction, exactly: a processor would make a binary one of it (JSON-LD 1.1 API, section 8.6). */
    private static JsonNode decimal(JsonNode number) {
        return JSON.objectNode()
                .put("@value", number.decimalValue().toPlainString())
                .put("@type", "xsd:decimal");
    }

    /** A text that the context makes an IRI of; as a literal where that would be none. */
    private static JsonNode iriOrText(JsonNode value, String prefix) {
        var isIri = isIri(prefix == null ? value.asText() : prefix + value.asText());
        return isIri ? value : JSON.objectNode().set("@value", value);
    }

    private static boolean isIri(String text) {
        try {
            var uri = new URI(text);
            return uri.isAbsolute() && uri.toASCIIString().equals(text);
        } catch (URISyntaxException none) {
            return false;
        }
    }
}
