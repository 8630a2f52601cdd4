package no.innovasjonsbase.linkeddata;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.linkeddata.RdfMapping.Kind;
import no.innovasjonsbase.linkeddata.RdfMapping.Property;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.entry.TypeVocabulary;
import no.innovasjonsbase.platform.language.LanguageMap;
import no.innovasjonsbase.platform.value.PartialDate;
import no.innovasjonsbase.platform.view.JsonName;
import no.innovasjonsbase.platform.view.Reference;

/** What each type of entry says in RDF: made of its view record and of the vocabulary file. */
@ApplicationScoped
public class RdfMappings {
    /** The prefix of the base's own terms. */
    static final String OWN = "ikb";

    /** The property that an entry has in JSON-LD alone: what its references say of themselves. */
    static final String QUALIFIED = "qualifiedReferences";

    /** The property of such a statement that leads to the entry. */
    static final String TARGET = "refersTo";

    /** The property that a text in a list has in JSON-LD alone. */
    static final String TEXT = "text";

    private static final String TERMS = "linkedData";

    /** What a reference has that says nothing but which entry it leads to. */
    private static final Set<String> OF_REFERENCES = Set.of("id", "href", "type");

    /** That of a text in a list. */
    static final RdfMapping OF_TEXT = new RdfMapping(
            List.of(), Map.of(TEXT, new Property(Kind.TEXT, "schema:text", null, Map.of(), RdfMapping.NOTHING)));

    private final EntryTypes types;
    private volatile LinkedTerms shared;
    private volatile SortedMap<String, RdfMapping> mappings;

    @Inject
    RdfMappings(EntryTypes types) {
        this.types = types;
    }

    /** The namespaces of others, by their prefixes. */
    Map<String, String> prefixes() {
        return shared().prefixes();
    }

    /** The mappings of entries by their types, as in {@code conference}. */
    SortedMap<String, RdfMapping> byType() {
        if (mappings == null) {
            var read = new TreeMap<String, RdfMapping>();
            types.names().forEach(type -> read.put(type, new Reader(type).ofEntry()));
            mappings = read;
        }
        return mappings;
    }

    /** The IRIs of the properties of a type's entries, by their names in JSON: absolute, but for those of the base's own. */
    public Map<String, String> irisOf(String type) {
        var iris = new HashMap<String, String>();
        byType().get(type).properties().forEach((name, property) -> {
            if (property.iri() != null) {
                iris.put(name, absolute(property.iri()));
            }
        });
        return iris;
    }

    /** An IRI in full; as it is where its prefix is none of the others'. */
    String absolute(String iri) {
        var prefix = iri.replaceFirst(":.*", "");
        return prefixes().containsKey(prefix) ? prefixes().get(prefix) + iri.substring(prefix.length() + 1) : iri;
    }

    /** What schema.org calls the classes and properties of other vocabularies that entries of a type have, by their compact IRIs. */
    Map<String, String> schemaOrgOf(String type) {
        var words = new HashMap<>(shared().schemaOrg());
        words.putAll(types.termsOf(type, TERMS, LinkedTerms.class).schemaOrg());
        return words;
    }

    /** The name of the class that entries of a type are of, as in {@code Conference}. */
    static String classOf(String type) {
        return type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1);
    }

    private LinkedTerms shared() {
        if (shared == null) {
            shared = types.termsOf(TypeVocabulary.EVERY_TYPE, TERMS, LinkedTerms.class);
        }
        return shared;
    }

    /** Reads the mappings of one type. */
    private final class Reader {
        private final String type;
        private final LinkedTerms own;

        Reader(String type) {
            this.type = type;
            own = types.termsOf(type, TERMS, LinkedTerms.class);
        }

        RdfMapping ofEntry() {
            return new RdfMapping(own.classes(), propertiesOf(Entry.viewOf(types.require(type)), ""));
        }

        private Map<String, Property> propertiesOf(Class<?> record, String prefix) {
            var properties = new LinkedHashMap<String, Property>();
            var qualified = new LinkedHashMap<String, Property>();
            for (var component : record.getRecordComponents()) {
                var path = prefix + JsonName.of(component);
                properties.put(JsonName.of(component), property(component, path));
                if (Reference.class.isAssignableFrom(elementType(component))) {
                    qualified.putAll(besidesOf(elementType(component), path + "."));
                }
            }
            if (!qualified.isEmpty()) {
                qualified.put(TARGET, new Property(Kind.REFERENCE, ownIri(TARGET), null, Map.of(), RdfMapping.NOTHING));
                properties.put(QUALIFIED, part(ownIri(QUALIFIED), new RdfMapping(List.of(), qualified)));
            }
            return properties;
        }

        /** What a reference says besides where it leads: it is true of the reference, and not of the entry that it leads to. */
        private Map<String, Property> besidesOf(Class<?> reference, String prefix) {
            var besides = new LinkedHashMap<>(propertiesOf(reference, prefix));
            besides.keySet().removeAll(OF_REFERENCES);
            return besides;
        }

        private Property property(RecordComponent component, String path) {
            var term = termAt(path);
            if (term == null) {
                return Property.OMITTED;
            }
            var type = elementType(component);
            if (LanguageMap.class.isAssignableFrom(type)) {
                var text = plain(Kind.TEXT, term);
                // JSON-LD knows one text in several languages, and no list of them.
                return type == component.getType() ? text : part(term.iri(), OF_TEXT);
            }
            if (Reference.class.isAssignableFrom(type)) {
                var besides = new LinkedHashMap<String, Property>();
                besidesOf(type, path + ".").keySet().forEach(name -> besides.put(name, Property.OMITTED));
                return new Property(Kind.REFERENCE, term.iri(), null, Map.of(), new RdfMapping(List.of(), besides));
            }
            if (type.isRecord()) {
                var within = new RdfMapping(term.classes(), propertiesOf(type, path + "."));
                return term.iri().equals(Term.NEST)
                        ? new Property(Kind.NESTED, term.iri(), null, Map.of(), within)
                        : part(term.iri(), within);
            }
            if (type.isEnum()) {
                var prefix = ownIri(nameOf(type) + ".");
                return new Property(Kind.NAME, term.iri(), prefix, irisOf(type, prefix, term), RdfMapping.NOTHING);
            }
            if (term.prefix() != null) {
                return new Property(Kind.NAME, term.iri(), term.prefix(), Map.of(), RdfMapping.NOTHING);
            }
            return plain(kindOf(component, term), term);
        }

        private Kind kindOf(RecordComponent component, Term term) {
            var type = elementType(component);
            if (type == PartialDate.class) {
                return Kind.DATE;
            }
            if (type == Instant.class) {
                return Kind.INSTANT;
            }
            var schema = component.getAccessor().getAnnotation(Schema.class);
            return term.isAddress() || schema != null && schema.format().equals("uri") ? Kind.ADDRESS : Kind.PLAIN;
        }

        private static Map<String, String> irisOf(Class<?> constants, String prefix, Term term) {
            var found = new TreeMap<String, String>();
            for (var constant : constants.getEnumConstants()) {
                var name = JsonName.of((Enum<?>) constant);
                found.put(name, term.values().getOrDefault(name, prefix + name));
            }
            return found;
        }

        private static Property plain(Kind kind, Term term) {
            return new Property(kind, term.iri(), null, Map.of(), RdfMapping.NOTHING);
        }

        private static Property part(String iri, RdfMapping within) {
            return new Property(Kind.PART, iri, null, Map.of(), within);
        }

        /** The term of a path: the type's, or else that of all types for the path or for the end of it, or else the base's own. */
        private Term termAt(String path) {
            if (own.terms().containsKey(path)) {
                return own.terms().get(path);
            }
            for (var end = path; ; end = end.substring(end.indexOf('.') + 1)) {
                if (shared().terms().containsKey(end)) {
                    return shared().terms().get(end);
                }
                if (end.indexOf('.') < 0) {
                    return Term.of(ownIri(end));
                }
            }
        }
    }

    /** The compact IRI of one of the base's own terms. */
    static String ownIri(String name) {
        return OWN + ":" + name;
    }

    /** What the constants of an enumeration are called together, as in {@code OrganizationKind}. */
    private static String nameOf(Class<?> constants) {
        var schema = constants.getAnnotation(Schema.class);
        if (schema != null && !schema.name().isEmpty()) {
            return schema.name();
        }
        var within = constants.getEnclosingClass();
        return (within == null ? "" : within.getSimpleName()) + constants.getSimpleName();
    }

    /** The type of a component, or of its elements where it is a list. */
    static Class<?> elementType(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                        && List.class.isAssignableFrom(component.getType())
                        && list.getActualTypeArguments()[0] instanceof Class<?> element
                ? element
                : component.getType();
    }
}
