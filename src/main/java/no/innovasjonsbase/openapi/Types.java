package no.innovasjonsbase.openapi;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;

import no.innovasjonsbase.platform.entry.JandexEntryType;
import no.innovasjonsbase.platform.entry.listing.ListQuery;
import no.innovasjonsbase.platform.http.response.EntryFormat;
import no.innovasjonsbase.platform.view.View;

/** The types of entry that the application being built has, in the order in which people are shown them. */
final class Types {
    private final Map<String, JandexEntryType> bySchema = new LinkedHashMap<>();
    private final IndexView classes;

    Types(IndexView classes) {
        this.classes = classes;
        JandexEntryType.in(classes).forEach(type -> bySchema.put(type.schema(), type));
    }

    /** What the entries of a type can be sorted by, sorted: the query of a type lies in its package. */
    Set<String> sortsOf(JandexEntryType type) {
        var entries = type.entity().getPackageName();
        return classes.getAllKnownImplementations(ListQuery.class).stream()
                .filter(known -> known.name().packagePrefix().equals(entries))
                .findFirst()
                .map(query -> make(query, ListQuery.class).sorts().keys().keySet())
                .map(TreeSet::new)
                .orElseThrow(() -> new IllegalStateException("There is no query of a list in " + entries));
    }

    /** The formats that entries can be read in besides JSON. */
    List<EntryFormat> entryFormats() {
        return classes.getAllKnownImplementations(EntryFormat.class).stream()
                .filter(format -> !format.isAbstract())
                .map(format -> make(format, EntryFormat.class))
                .toList();
    }

    /** One of a class of the application, by its constructor without parameters. */
    private static <T> T make(ClassInfo known, Class<T> kind) {
        try {
            var constructor = JandexEntryType.load(known).asSubclass(kind).getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Collection<JandexEntryType> all() {
        return bySchema.values();
    }

    /** What all types have for names of some kind, sorted. */
    List<Object> all(Function<JandexEntryType, String> name) {
        return all().stream().<Object>map(name).sorted().toList();
    }

    /** The type whose entries have a schema; null where it is that of something else. */
    JandexEntryType withSchema(String schema) {
        return bySchema.get(schema);
    }

    /** Whether a schema refers to that of the entries of a type. */
    boolean isEntry(Schema schema) {
        return schema.getRef() != null && bySchema.containsKey(Schemas.nameOf(schema));
    }

    /** The record of the entries that a schema refers to: that of a type, or of any; empty where it is something else. */
    Optional<Class<? extends View>> viewOf(Schema schema) {
        if (isEntry(schema)) {
            return Optional.of(withSchema(Schemas.nameOf(schema)).view());
        }
        var isAny = schema.getRef() != null && Schemas.nameOf(schema).equals(Schemas.ENTRY);
        return isAny ? Optional.of(View.class) : Optional.empty();
    }
}
