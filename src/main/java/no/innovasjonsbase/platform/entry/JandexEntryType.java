package no.innovasjonsbase.platform.entry;

import java.util.Comparator;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;

import no.innovasjonsbase.platform.view.View;

/** An entry type found in the Jandex index at build time, for the OpenAPI definition. */
public record JandexEntryType(Class<? extends Entry> entity) {

    /** Those of an application, in the order in which people are shown them. */
    public static List<JandexEntryType> in(IndexView classes) {
        var order = TypeVocabulary.read().types();
        return classes.getAnnotations(EntryType.class).stream()
                .map(type -> new JandexEntryType(load(type.target().asClass()).asSubclass(Entry.class)))
                // The application is in more than one of the indexes.
                .distinct()
                .sorted(Comparator.<JandexEntryType>comparingInt(
                                type -> order.contains(type.name()) ? order.indexOf(type.name()) : order.size())
                        .thenComparing(JandexEntryType::schema))
                .toList();
    }

    /** A class of the application. */
    public static Class<?> load(ClassInfo known) {
        try {
            return Thread.currentThread()
                    .getContextClassLoader()
                    .loadClass(known.name().toString());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What it is called in JSON, as in {@code conference}. */
    public String name() {
        return Entry.typeOf(entity);
    }

    /** As in {@code conferences}. */
    public String collection() {
        return Entry.collectionOf(entity);
    }

    /** The address of its entries. */
    public String address() {
        return Entry.ROOT + collection();
    }

    /** The record that its entries are sent out as. */
    public Class<? extends View> view() {
        return entity.getAnnotation(EntryType.class).view();
    }

    /** The name of the schema of that, as in {@code Conference}. */
    public String schema() {
        return view().getAnnotation(Schema.class).name();
    }
}
