package no.innovasjonsbase.openapi;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;

import no.innovasjonsbase.identity.Identifier;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryType;
import no.innovasjonsbase.platform.entry.Vocabulary;
import no.innovasjonsbase.platform.entry.listing.ListQuery;

/** The types of entry that the application being built has, in the order in which people are shown them. */
final class Types {
    private final Map<String, Type> bySchema = new LinkedHashMap<>();

    /**
     * A type of entry.
     *
     * @param schema the name of the schema of its entries
     * @param view the record of that schema
     * @param sorts what its entries can be sorted by, sorted
     * @param schemes what its entries can be looked up by, sorted
     */
    record Type(String name, String collection, String schema, Class<?> view, Set<String> sorts, Set<String> schemes) {
        /** The address of its entries. */
        String address() {
            return Entry.ROOT + collection;
        }
    }

    Types(IndexView classes) {
        var order = Vocabulary.read().types();
        classes.getAnnotations(EntryType.class).stream()
                .map(type -> typeOf(type.target().asClass(), classes))
                .sorted(Comparator.<Type>comparingInt(
                                type -> order.contains(type.name()) ? order.indexOf(type.name()) : order.size())
                        .thenComparing(Type::schema))
                .forEach(type -> bySchema.put(type.schema(), type));
    }

    private static Type typeOf(ClassInfo entity, IndexView classes) {
        var loaded = load(entity).asSubclass(Entry.class);
        var type = loaded.getAnnotation(EntryType.class);
        var schema = type.view().getAnnotation(Schema.class).name();
        var schemes = Identifier.of(loaded).keySet();
        return new Type(type.name(), type.collection(), schema, type.view(), sortsOf(entity, classes), schemes);
    }

    /** The query of a type lies in its package. */
    private static Set<String> sortsOf(ClassInfo entity, IndexView classes) {
        var entries = entity.name().packagePrefix();
        var query = classes.getAllKnownImplementations(ListQuery.class).stream()
                .filter(known -> known.name().packagePrefix().equals(entries))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no query of a list in " + entries));
        var made = make(load(query).asSubclass(ListQuery.class));
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

    /** A class of the application. */
    static Class<?> load(ClassInfo known) {
        try {
            return Thread.currentThread()
                    .getContextClassLoader()
                    .loadClass(known.name().toString());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Collection<Type> all() {
        return bySchema.values();
    }

    /** The names of the types of these collections, sorted. */
    List<Object> namesOf(Collection<String> collections) {
        return all().stream()
                .filter(type -> collections.contains(type.collection()))
                .<Object>map(Type::name)
                .sorted()
                .toList();
    }

    /** The type whose entries have a schema; null where it is that of something else. */
    Type withSchema(String schema) {
        return bySchema.get(schema);
    }
}
