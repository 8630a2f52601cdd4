package no.innovasjonsbase.openapi;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;

import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryType;
import no.innovasjonsbase.platform.entry.Vocabulary;
import no.innovasjonsbase.platform.entry.listing.ListQuery;

/** The types of entry that the application being built has, by the name of the schema of their entries. */
final class Types {
    private final IndexView classes;
    private final Map<String, AnnotationInstance> bySchema = new HashMap<>();

    Types(IndexView classes) {
        this.classes = classes;
        for (var type : classes.getAnnotations(EntryType.class)) {
            var view = classes.getClassByName(type.value("view").asClass().name());
            bySchema.put(view.declaredAnnotation(Schema.class).value("name").asString(), type);
        }
    }

    /** What the rules on the records that are sent in say of texts. */
    SentTexts sentTexts() {
        return new SentTexts(classes);
    }

    /** Whether the entries of a type have this schema. */
    boolean has(String schema) {
        return bySchema.containsKey(schema);
    }

    /** The name of the type whose entries have a schema. */
    String nameOf(String schema) {
        return bySchema.get(schema).value("name").asString();
    }

    /** The schemas of the entries of all types, in the order in which people are shown the types. */
    List<String> schemas() {
        var order = Vocabulary.read().types();
        return bySchema.keySet().stream()
                .sorted(Comparator.<String>comparingInt(
                                schema -> order.contains(nameOf(schema)) ? order.indexOf(nameOf(schema)) : order.size())
                        .thenComparing(schema -> schema))
                .toList();
    }

    /** The address of the entries that have a schema. */
    String addressOf(String schema) {
        return Entry.ROOT + collectionOf(bySchema.get(schema));
    }

    private static String collectionOf(AnnotationInstance type) {
        return type.value("collection").asString();
    }

    /** The names of the collections, sorted. */
    List<Object> collections() {
        return bySchema.values().stream()
                .<Object>map(Types::collectionOf)
                .sorted()
                .toList();
    }

    /** Whether an address is that of the entries of a type, or of one of them. */
    boolean areAt(String address) {
        return bySchema.keySet().stream().map(this::addressOf).anyMatch(entries -> List.of(entries, entries + "/{id}")
                .contains(address));
    }

    /** What the entries that have a schema can be sorted by: the query of a type lies in its package. */
    SortedSet<String> sortsOf(String schema) {
        var entries = bySchema.get(schema).target().asClass().name().packagePrefix();
        var query = classes.getAllKnownImplementations(ListQuery.class).stream()
                .map(ClassInfo::name)
                .filter(name -> name.packagePrefix().equals(entries))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no query of a list in " + entries));
        try {
            var made = Thread.currentThread()
                    .getContextClassLoader()
                    .loadClass(query.toString())
                    .getDeclaredConstructor()
                    .newInstance();
            return new TreeSet<>(((ListQuery) made).sorts().keys().keySet());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
