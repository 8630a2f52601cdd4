package no.innovasjonsbase.linkeddata;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import no.innovasjonsbase.identity.PermanentIris;
import no.innovasjonsbase.linkeddata.RdfMapping.Kind;
import no.innovasjonsbase.linkeddata.RdfMapping.Property;
import no.innovasjonsbase.platform.http.server.PublicAddress;

/**
 * The JSON-LD context of all entries. A property that means the same wherever it stands is defined once; one that doesn't is
 * defined for each type (type-scoped) and each part (property-scoped) that has it.
 */
@ApplicationScoped
public class Context {
    /** Where it is found, below the public address. */
    static final String PATH = "/context.jsonld";

    /** Where its own terms are explained, below what permanent IRIs begin with. */
    public static final String NAMESPACE = "/ns";

    /** Callers choose the names that a base without a configured address is called by. */
    private static final int MAX_ADDRESSES = 16;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Cache<String, byte[]> documents =
            Caffeine.newBuilder().maximumSize(MAX_ADDRESSES).build();

    @Inject
    RdfMappings mappings;

    @Inject
    PublicAddress address;

    @Inject
    PermanentIris iris;

    /** The address of the context, absolute. */
    String addressFor(UriInfo request) {
        return address.of(request) + PATH;
    }

    /** The namespace of the base's own terms: it lasts as long as the IRIs of entries do. */
    String namespaceFor(UriInfo request) {
        return iris.base(request) + NAMESPACE + "#";
    }

    /** The namespaces that IRIs are shortened by, by prefix, sorted. */
    Map<String, String> prefixesFor(UriInfo request) {
        return prefixes(namespaceFor(request));
    }

    private Map<String, String> prefixes(String namespace) {
        var prefixes = new TreeMap<>(mappings.prefixes());
        prefixes.put(RdfMappings.OWN, namespace);
        return prefixes;
    }

    /** The document that defines the context, as JSON. */
    byte[] documentFor(UriInfo request) {
        return documents.get(namespaceFor(request), namespace -> new Definitions(namespace).write());
    }

    /** The definitions of terms in one namespace. */
    private final class Definitions {
        private final Map<String, String> prefixes;
        private final Map<String, Set<Property>> meanings = new TreeMap<>();

        Definitions(String namespace) {
            prefixes = prefixes(namespace);
            mappings.byType().values().stream()
                    .flatMap(RdfMapping::all)
                    .flatMap(mapping -> mapping.properties().entrySet().stream())
                    .forEach(property -> meanings.computeIfAbsent(property.getKey(), name -> new HashSet<>())
                            .add(property.getValue()));
        }

        byte[] write() {
            var context = JSON.objectNode().put("@version", 1.1);
            prefixes.forEach(context::put);
            meanings.forEach((name, found) -> {
                if (found.size() == 1 && !found.contains(Property.OMITTED)) {
                    context.set(name, define(found.iterator().next()));
                }
            });
            mappings.byType().forEach((type, mapping) -> {
                var name = RdfMappings.classOf(type);
                context.set(name, withScope(JSON.objectNode().put("@id", RdfMappings.OWN + ":" + name), mapping));
            });
            return JSON.objectNode()
                    .<ObjectNode>set("@context", context)
                    .toPrettyString()
                    .getBytes(StandardCharsets.UTF_8);
        }

        private ObjectNode define(Property property) {
            var term = JSON.objectNode().put("@id", property.iri());
            switch (property.kind()) {
                case TEXT -> term.put("@container", "@language");
                // An XML Schema type would say how exact it is, which differs from value to value.
                case DATE -> term.put("@type", "dcterms:W3CDTF");
                case INSTANT -> term.put("@type", "xsd:dateTime");
                case ADDRESS -> term.put("@type", "@id");
                case NAME -> term.put("@type", "@vocab").set("@context", names(property));
                case PLAIN, PART, NESTED, REFERENCE, OMITTED -> {}
            }
            // What is nested is in the scope of the object that it stands in.
            return property.kind() == Kind.NESTED ? term : withScope(term, property.within());
        }

        /** Names are those of one vocabulary; a term that is called like one is none here. */
        private ObjectNode names(Property property) {
            var names = JSON.objectNode().put("@vocab", property.prefix());
            property.values().forEach((name, iri) -> {
                var isTaken = meanings.containsKey(name) || prefixes.containsKey(name);
                if (isTaken || !iri.equals(property.prefix() + name)) {
                    names.put(name, iri);
                }
            });
            return names;
        }

        private ObjectNode withScope(ObjectNode term, RdfMapping mapping) {
            var scope = new TreeMap<String, Property>();
            addScoped(mapping, scope);
            if (!scope.isEmpty()) {
                var context = term.putObject("@context");
                scope.forEach((name, property) -> {
                    if (property.kind() == Kind.OMITTED) {
                        context.putNull(name);
                    } else {
                        context.set(name, define(property));
                    }
                });
            }
            return term;
        }

        /** Adds what has another meaning elsewhere. */
        private void addScoped(RdfMapping mapping, Map<String, Property> scope) {
            mapping.properties().forEach((name, property) -> {
                if (meanings.get(name).size() > 1) {
                    scope.put(name, property);
                }
                if (property.kind() == Kind.NESTED) {
                    addScoped(property.within(), scope);
                }
            });
        }
    }
}
