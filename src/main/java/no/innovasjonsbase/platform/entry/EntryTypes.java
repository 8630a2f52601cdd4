package no.innovasjonsbase.platform.entry;

import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.EmbeddableType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.Type;
import jakarta.transaction.Transactional;

import no.innovasjonsbase.platform.routes.CollectionNames;

/** The types of entry there are, read from the entities themselves: a new type is found without being registered. */
@ApplicationScoped
public class EntryTypes implements CollectionNames {
    @Inject
    EntityManager entityManager;

    /** Knows the entities wherever it is asked, also outside of a transaction. */
    @Inject
    EntityManagerFactory databases;

    private final TypeVocabulary vocabulary = TypeVocabulary.read();

    private volatile SortedMap<String, Class<? extends Entry>> byCollection;

    /** The entity classes by the collection they are kept in, sorted by its name. */
    public SortedMap<String, Class<? extends Entry>> byCollection() {
        if (byCollection == null) {
            byCollection = databases.getMetamodel().getEntities().stream()
                    .map(Type::getJavaType)
                    .filter(Entry.class::isAssignableFrom)
                    .<Class<? extends Entry>>map(EntryTypes::checked)
                    .collect(Collectors.toMap(Entry::collectionOf, entity -> entity, (a, b) -> a, TreeMap::new));
        }
        return byCollection;
    }

    @Override
    public Set<String> collections() {
        return byCollection().keySet();
    }

    /** The entity class, once its draft is sure to be one of it: the compiler doesn't hold annotations against each other. */
    private static Class<? extends Entry> checked(Class<?> entity) {
        var draft = entity.getAnnotation(EntryType.class).draft();
        var isOfEntity = Stream.of(draft.getGenericInterfaces())
                .anyMatch(type -> type instanceof ParameterizedType of
                        && of.getRawType() == Draft.class
                        && of.getActualTypeArguments()[0] == entity);
        if (!isOfEntity) {
            throw new IllegalStateException(draft + " is no draft of " + entity);
        }
        return entity.asSubclass(Entry.class);
    }

    /** The names of the types, as in {@code conference}, sorted. */
    public SortedSet<String> names() {
        return byCollection().values().stream().map(Entry::typeOf).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The entity classes, each after those that its entries may refer to, and else by collection: what is stored in this
     * order finds what it refers to. Entries of one type may refer to each other all the same.
     */
    public List<Class<? extends Entry>> inReferenceOrder() {
        var ordered = new LinkedHashSet<Class<? extends Entry>>();
        var left = new ArrayList<>(byCollection().values());
        while (!left.isEmpty()) {
            var next = left.stream()
                    .filter(entity -> ordered.containsAll(referredBy(entity)))
                    .findFirst()
                    // Two types that refer to each other: one has to be first, best the one that all others cite.
                    .orElseGet(() -> left.stream()
                            .filter(entity -> Entry.collectionOf(entity).equals(SourceRefColumn.SOURCES))
                            .findFirst()
                            .orElse(left.get(0)));
            ordered.add(next);
            left.remove(next);
        }
        return List.copyOf(ordered);
    }

    /** The types that entries of one may refer to, itself left out. */
    private Set<Class<?>> referredBy(Class<? extends Entry> entity) {
        var found = new HashSet<Class<?>>();
        addReferred(entityManager.getMetamodel().entity(entity), found);
        found.remove(entity);
        return found;
    }

    private void addReferred(ManagedType<?> type, Set<Class<?>> found) {
        for (var attribute : type.getAttributes()) {
            var target = attribute instanceof PluralAttribute<?, ?, ?> list
                    ? list.getElementType()
                    : ((SingularAttribute<?, ?>) attribute).getType();
            if (target.getJavaType() == Citation.class) {
                found.add(byCollection().get(SourceRefColumn.SOURCES));
            } else if (target instanceof EmbeddableType<?> part) {
                addReferred(part, found);
            } else if (Entry.class.isAssignableFrom(target.getJavaType())) {
                found.add(target.getJavaType());
            }
        }
    }

    /**
     * The entity class of a type, as in {@code conference}, or of a collection, as in {@code conferences}.
     *
     * @throws IllegalArgumentException where there is none
     */
    public Class<? extends Entry> require(String name) {
        return byCollection().values().stream()
                .filter(entity -> Entry.typeOf(entity).equals(name)
                        || Entry.collectionOf(entity).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No type of entry is called " + name));
    }

    /** The entity class of a type, as in {@code conference}, if there is such a type. */
    public Optional<Class<? extends Entry>> findType(String name) {
        return byCollection().values().stream()
                .filter(entity -> Entry.typeOf(entity).equals(name))
                .findFirst();
    }

    /**
     * What the vocabulary says of a type under a name, as a record of what may stand there.
     *
     * @param type as in {@code conference}
     */
    public <T> T termsOf(String type, String name, Class<T> record) {
        return vocabulary.termsOf(type, name, record);
    }

    /** How many entries each collection holds, by its name, sorted. */
    @Transactional
    public SortedMap<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        byCollection()
                .forEach((collection, entity) -> counts.put(
                        collection,
                        entityManager
                                .createQuery("select count(*) from " + entity.getSimpleName(), Long.class)
                                .getSingleResult()));
        return counts;
    }

    /** The entity class of a collection, if there is such a collection. */
    public Optional<Class<? extends Entry>> find(String collection) {
        return Optional.ofNullable(byCollection().get(collection));
    }
}
