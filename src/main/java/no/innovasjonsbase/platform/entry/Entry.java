package no.innovasjonsbase.platform.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import no.innovasjonsbase.platform.value.Slug;
import no.innovasjonsbase.platform.value.SortKey;
import no.innovasjonsbase.platform.view.Meta;
import no.innovasjonsbase.platform.view.View;

/**
 * What every entry of the base has, whatever its type. Only the journal stamps and stores entries.
 *
 * <p>Two entries are the same when type and id are.
 */
@MappedSuperclass
public abstract class Entry extends PanacheEntityBase {
    public static final String ROOT = "/api/v1/";

    /** What the addresses of pages about entries begin with. */
    public static final String PAGES = "/pages/";

    /** The slug that names the entry for good. */
    @Id
    public String id;

    /** 1 when created, one more with each change. */
    @Version
    public int version = 1;

    /** UTC, to the millisecond. */
    @Column(updatable = false)
    public Instant createdAt;

    /** UTC, to the millisecond. */
    public Instant updatedAt;

    /** The organization number of the body that keeps the entry up to date. */
    public String maintainer;

    /** The {@link #heading} as {@link SortKey} has it. */
    public String sortKey;

    @ElementCollection
    @OrderColumn(name = "ordinal")
    public List<Citation> citations = new ArrayList<>();

    /** The words the entry is known by, in bokmål where there are any: slugs are made of it and lists sorted by it. */
    public abstract String heading();

    /** The entry as it is sent out. */
    public abstract View view();

    /** The type's name, singular, as in {@code conference}. */
    public final String type() {
        return typeOf(getClass());
    }

    /** The entry's address on this server, an absolute path. */
    public final String href() {
        return hrefOf(getClass(), id);
    }

    /** What the base knows of this entry. */
    public final Meta meta() {
        return new Meta(version, createdAt, updatedAt, maintainer);
    }

    /** The name of an entity's type, singular, as in {@code conference}. */
    public static String typeOf(Class<? extends Entry> entity) {
        return entity.getAnnotation(EntryType.class).name();
    }

    /** The name of the collection that an entity's entries are in, as in {@code conferences}. */
    public static String collectionOf(Class<? extends Entry> entity) {
        return entity.getAnnotation(EntryType.class).collection();
    }

    /** The record that entries of a type are taken in by. */
    @SuppressWarnings(
            "unchecked") // An annotation has no type parameters: EntryTypes has checked that the draft makes this
    // entity.
    public static <E extends Entry> Class<? extends Draft<E>> draftOf(Class<E> entity) {
        return (Class<? extends Draft<E>>) entity.getAnnotation(EntryType.class).draft();
    }

    /** The record that entries of a type are sent out as. */
    public static Class<? extends View> viewOf(Class<? extends Entry> entity) {
        return entity.getAnnotation(EntryType.class).view();
    }

    /** A new entry that holds what a valid draft does, ready to be stored. */
    public static <E extends Entry> E from(Class<E> entity, String id, String maintainer, Draft<E> draft) {
        var entry = blank(entity, id, maintainer);
        apply(draft, entry);
        return entry;
    }

    /** A new entry that holds nothing. */
    public static <E extends Entry> E blank(Class<E> entity, String id, String maintainer) {
        try {
            var entry = entity.getDeclaredConstructor().newInstance();
            entry.id = id;
            entry.maintainer = maintainer;
            return entry;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Puts what is in a valid draft in place of what an entry held. */
    public static <E extends Entry> void apply(Draft<E> draft, E entry) {
        draft.applyTo(entry);
        Draft.replace(entry.citations, Draft.orEmpty(draft.citations()));
    }

    /** The address of the entry of a type with an id. */
    public static String hrefOf(Class<? extends Entry> entity, String id) {
        return ROOT + collectionOf(entity) + "/" + id;
    }

    /** The address of the page about the entry of a type with an id. */
    public static String pageOf(Class<? extends Entry> entity, String id) {
        return PAGES + collectionOf(entity) + "/" + id;
    }

    /** The entry with an id, if there is one. */
    public static <E extends Entry> Optional<E> find(Class<E> entity, String id) {
        return Slug.isOne(id)
                ? Optional.ofNullable(Panache.getEntityManager(entity).find(entity, id))
                : Optional.empty();
    }

    /**
     * The entry that a valid draft of this one refers to, without a look at the database: itself where it is that one, which
     * may not be stored yet. Null where the draft refers to none.
     */
    public final <E extends Entry> E referred(Class<E> entity, Ref ref) {
        if (ref == null) {
            return null;
        }
        return entity.isInstance(this) && ref.id().equals(id)
                ? entity.cast(this)
                : Panache.getEntityManager(entity).getReference(entity, ref.id());
    }

    /** The same where it is of this type; null otherwise. */
    public final <E extends Entry> E referred(Class<E> entity, TypedRef ref) {
        return ref != null && typeOf(entity).equals(ref.type()) ? referred(entity, new Ref(ref.id(), null)) : null;
    }

    /** The entries that a valid draft of this one refers to, in its order, each once. */
    public final <E extends Entry> List<E> referred(Class<E> entity, List<Ref> refs) {
        return Draft.orEmpty(refs).stream()
                .map(ref -> referred(entity, ref))
                .distinct()
                .toList();
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof Entry entry && typeName().equals(entry.typeName()) && id != null && id.equals(entry.id);
    }

    @Override
    public final int hashCode() {
        return id == null ? 0 : id.hashCode();
    }

    private String typeName() {
        return org.hibernate.Hibernate.getClassLazy(this).getName();
    }

    @Override
    public final String toString() {
        return type() + "/" + id + "@" + version;
    }
}
