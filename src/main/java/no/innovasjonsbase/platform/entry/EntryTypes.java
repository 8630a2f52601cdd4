package no.innovasjonsbase.platform.entry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.Type;
import jakarta.transaction.Transactional;

import no.innovasjonsbase.platform.http.EntryLookup;
import no.innovasjonsbase.platform.http.View;

/** The types of entry there are, read from the entities themselves: a new type is found without being registered. */
@ApplicationScoped
public class EntryTypes implements EntryLookup {
    @Inject
    EntityManager database;

    private volatile SortedMap<String, Class<? extends Entry>> byCollection;

    /** The entity classes by the collection they are kept in, sorted by its name. */
    public SortedMap<String, Class<? extends Entry>> byCollection() {
        if (byCollection == null) {
            byCollection = database.getMetamodel().getEntities().stream()
                    .map(Type::getJavaType)
                    .filter(Entry.class::isAssignableFrom)
                    .<Class<? extends Entry>>map(entity -> entity.asSubclass(Entry.class))
                    .collect(Collectors.toMap(Entry::collectionOf, entity -> entity, (a, b) -> a, TreeMap::new));
        }
        return byCollection;
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

    /** How many entries each collection holds, by its name, sorted. */
    @Transactional
    public SortedMap<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        byCollection()
                .forEach((collection, entity) -> counts.put(
                        collection,
                        database.createQuery("select count(*) from " + entity.getSimpleName(), Long.class)
                                .getSingleResult()));
        return counts;
    }

    @Override
    @Transactional
    public Map<String, View> findAll(Collection<String> hrefs) {
        var ids = new HashMap<String, List<String>>();
        for (var href : hrefs) {
            var parts = href.substring(Entry.ROOT.length()).split("/");
            ids.computeIfAbsent(parts[0], collection -> new ArrayList<>()).add(parts[1]);
        }
        var found = new HashMap<String, View>();
        ids.forEach((collection, some) -> database.createQuery(
                        "from " + byCollection().get(collection).getSimpleName() + " e where e.id in :ids", Entry.class)
                .setParameter("ids", some)
                .getResultList()
                .forEach(entry -> found.put(entry.href(), entry.view())));
        return found;
    }
}
