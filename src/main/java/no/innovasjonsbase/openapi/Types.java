package no.innovasjonsbase.openapi;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jboss.jandex.IndexView;

import no.innovasjonsbase.platform.entry.IndexedType;
import no.innovasjonsbase.platform.entry.listing.ListQuery;

/** The types of entry that the application being built has, in the order in which people are shown them. */
final class Types {
    private final Map<String, IndexedType> bySchema = new LinkedHashMap<>();
    private final IndexView classes;

    Types(IndexView classes) {
        this.classes = classes;
        IndexedType.in(classes).forEach(type -> bySchema.put(type.schema(), type));
    }

    /** What the entries of a type can be sorted by, sorted: the query of a type lies in its package. */
    Set<String> sortsOf(IndexedType type) {
        var entries = type.entity().getPackageName();
        var query = classes.getAllKnownImplementations(ListQuery.class).stream()
                .filter(known -> known.name().packagePrefix().equals(entries))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no query of a list in " + entries));
        var made = make(IndexedType.load(query).asSubclass(ListQuery.class));
        return new TreeSet<>(made.sorts().keys().keySet());
    }

    /** One of a class of the application, by its constructor without parameters. */
    static <T> T make(Class<T> known) {
        try {
            var constructor = known.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Collection<IndexedType> all() {
        return bySchema.values();
    }

    /** The names of all types, sorted. */
    List<Object> names() {
        return all().stream().<Object>map(IndexedType::name).sorted().toList();
    }

    /** The names of the types of these collections, sorted. */
    List<Object> namesOf(Collection<String> collections) {
        return all().stream()
                .filter(type -> collections.contains(type.collection()))
                .<Object>map(IndexedType::name)
                .sorted()
                .toList();
    }

    /** The type whose entries have a schema; null where it is that of something else. */
    IndexedType withSchema(String schema) {
        return bySchema.get(schema);
    }
}
