package no.innovasjonsbase.linkeddata;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.innovasjonsbase.linkeddata.OwnTerm.Extent;
import no.innovasjonsbase.linkeddata.OwnTerm.Kind;
import no.innovasjonsbase.linkeddata.RdfMapping.Property;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.entry.TypeVocabulary;
import no.innovasjonsbase.platform.view.JsonName;

/**
 * Finds the base's own terms in the view records of all types, beside their mappings. They are called what the vocabulary file calls
 * them, and explained as the schemas of the API are.
 */
final class OwnTermReader {
    private static final String OF_PROPERTIES = "properties";
    private static final String OF_VALUES = "values";

    private final EntryTypes types;
    private final RdfMappings mappings;

    private final SortedMap<String, Found> classes = new TreeMap<>();
    private final SortedMap<String, Found> properties = new TreeMap<>();
    private final SortedMap<String, Found> values = new TreeMap<>();

    OwnTermReader(EntryTypes types, RdfMappings mappings) {
        this.types = types;
        this.mappings = mappings;
    }

    /** What was found of a term so far. */
    private static final class Found {
        private final SortedMap<String, String> labels = new TreeMap<>();
        private final SortedSet<String> comments = new TreeSet<>();
        private final SortedSet<String> natures = new TreeSet<>();
        private final SortedSet<String> parents = new TreeSet<>();
        private final Uses domain = new Uses();
        private final Uses range = new Uses();

        OwnTerm term(Kind kind, String name) {
            return new OwnTerm(kind, name, labels, comments, natures, parents, domain.extent(), range.extent());
        }

        void explain(Schema schema) {
            if (schema != null && !schema.description().isEmpty()) {
                comments.add(schema.description());
            }
        }
    }

    /** The classes at one end of a property, wherever it stands. */
    private static final class Uses {
        private final SortedSet<String> classes = new TreeSet<>();
        private boolean isUnknown;

        /** @param iri null where it isn't known */
        void add(String iri) {
            if (iri == null) {
                isUnknown = true;
            } else {
                classes.add(iri);
            }
        }

        Extent extent() {
            return new Extent(classes, classes.size() == 1 && !isUnknown);
        }
    }

    /** Classes, properties and values, each by name. */
    List<OwnTerm> read() {
        mappings.byType().forEach(this::readType);
        var terms = new ArrayList<OwnTerm>();
        classes.forEach((name, found) -> terms.add(found.term(Kind.CLASS, name)));
        properties.forEach((name, found) -> terms.add(found.term(Kind.PROPERTY, name)));
        values.forEach((name, found) -> terms.add(found.term(Kind.VALUE, name)));
        return List.copyOf(terms);
    }

    private void readType(String type, RdfMapping mapping) {
        var view = Entry.viewOf(types.require(type));
        var name = RdfMappings.classOf(type);
        var found = newClass(name);
        found.explain(view.getAnnotation(Schema.class));
        found.parents.addAll(mapping.classes());
        var singular = types.termsOf(type, "singular", JsonNode.class);
        label(found, singular.isEmpty() ? types.termsOf(type, "labels", JsonNode.class) : singular);
        readRecord(view, mapping, type, RdfMappings.ownIri(name));
    }

    private Found newClass(String name) {
        var found = classes.computeIfAbsent(name, none -> new Found());
        found.natures.addAll(List.of("owl:Class", "rdfs:Class"));
        return found;
    }

    /** @param domain the class of what the record tells of; null where it has none */
    private void readRecord(Class<?> record, RdfMapping mapping, String type, String domain) {
        var qualified = mapping.properties().get(RdfMappings.QUALIFIED);
        for (var component : record.getRecordComponents()) {
            var property = mapping.properties().get(JsonName.of(component));
            if (property != null) {
                readProperty(component, property, type, domain);
                if (property.kind() == RdfMapping.Kind.REFERENCE && qualified != null) {
                    readRecord(RdfMappings.elementType(component), qualified.within(), type, null);
                }
            }
        }
        if (qualified != null) {
            readOwn(RdfMappings.QUALIFIED, qualified, type, domain)
                    .comments
                    .add(
                            "What the references of this say of themselves, which isn't said of the entries that they lead to.");
            readOwn(RdfMappings.TARGET, qualified.within().properties().get(RdfMappings.TARGET), type, null)
                    .comments
                    .add("The entry that the reference leads to.");
        }
    }

    private void readProperty(RecordComponent component, Property property, String type, String domain) {
        var name = JsonName.of(component);
        var element = RdfMappings.elementType(component);
        if (isOwn(property.iri())) {
            var found = readOwn(name, property, type, domain);
            found.explain(component.getAccessor().getAnnotation(Schema.class));
            found.range.add(rangeOf(property, element));
        }
        switch (property.kind()) {
            case PART -> {
                if (element.isRecord() && !property.within().equals(RdfMappings.OF_TEXT)) {
                    var within = property.within().classes();
                    readRecord(element, property.within(), type, within.isEmpty() ? null : within.get(0));
                }
            }
            case NESTED -> readRecord(element, property.within(), type, domain);
            case NAME -> readValues(name, property, element, type);
            default -> {}
        }
    }

    private Found readOwn(String name, Property property, String type, String domain) {
        var found = properties.computeIfAbsent(
                property.iri().substring(RdfMappings.ownIri("").length()), none -> new Found());
        label(found, labelsOf(type, OF_PROPERTIES, name));
        found.domain.add(domain);
        found.natures.add("rdf:Property");
        switch (property.kind()) {
            case PART, REFERENCE -> found.natures.add("owl:ObjectProperty");
            case NAME -> found.natures.addAll(isOwn(property.prefix()) ? List.of("owl:ObjectProperty") : List.of());
            case PLAIN, TEXT, DATE, INSTANT -> found.natures.add("owl:DatatypeProperty");
            default -> {}
        }
        return found;
    }

    private void readValues(String name, Property property, Class<?> constants, String type) {
        if (property.prefix() == null || !isOwn(property.prefix())) {
            return;
        }
        var enumeration =
                property.prefix().substring(RdfMappings.ownIri("").length()).replaceFirst("\\.$", "");
        var found = newClass(enumeration);
        found.explain(constants.getAnnotation(Schema.class));
        label(found, labelsOf(type, OF_PROPERTIES, name));
        property.values().forEach((value, iri) -> {
            if (isOwn(iri)) {
                var constant = values.computeIfAbsent(enumeration + "." + value, none -> new Found());
                constant.natures.add(RdfMappings.ownIri(enumeration));
                constant.natures.add("owl:NamedIndividual");
                label(constant, labelsOf(type, OF_VALUES, value));
            }
        });
    }

    /** The class or datatype of values; null where they may be of several. */
    private static String rangeOf(Property property, Class<?> values) {
        return switch (property.kind()) {
            case TEXT -> "rdf:langString";
            case DATE -> "dcterms:W3CDTF";
            case INSTANT -> "xsd:dateTime";
            case PART -> property.within().classes().stream().findFirst().orElse(null);
            case NAME ->
                property.values().values().stream().allMatch(OwnTermReader::isOwn) && isOwn(property.prefix())
                        ? property.prefix().replaceFirst("\\.$", "")
                        : null;
            case PLAIN -> datatypeOf(values);
            case ADDRESS, NESTED, OMITTED, REFERENCE -> null;
        };
    }

    private static String datatypeOf(Class<?> values) {
        if (values == boolean.class || values == Boolean.class) {
            return "xsd:boolean";
        }
        if (values == int.class || values == Integer.class) {
            return "xsd:integer";
        }
        // Whole ones are xsd:integer, which xsd:decimal holds.
        return values == BigDecimal.class ? "xsd:decimal" : "xsd:string";
    }

    private JsonNode labelsOf(String type, String group, String name) {
        var own = types.termsOf(type, group, JsonNode.class).path(name);
        return own.isMissingNode()
                ? types.termsOf(TypeVocabulary.EVERY_TYPE, group, JsonNode.class)
                        .path(name)
                : own;
    }

    /** Takes the labels of the first place in which a term stands. */
    private static void label(Found found, JsonNode labels) {
        labels.properties()
                .forEach(label -> found.labels.putIfAbsent(
                        label.getKey(), label.getValue().asText()));
    }

    private static boolean isOwn(String iri) {
        return iri != null && iri.startsWith(RdfMappings.ownIri(""));
    }
}
