package no.innovasjonsbase.editing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EmbeddableType;
import jakarta.persistence.metamodel.PluralAttribute;

import no.innovasjonsbase.platform.entry.Citation;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.entry.Ref;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemView.Referrer;

/** Finds what refers to an entry. Where references may stand is read from the entities themselves. */
@ApplicationScoped
class Referrers {
    static final int MOST_NAMED = 100;
    private static final int MOST_COUNTED = 10_000;
    private static final String SOURCES = "sources";

    @Inject
    EntityManager database;

    @Inject
    EntryTypes types;

    /** A place where an entity refers to another: HQL that selects the ids of those that refer to {@code :target}. */
    private record Place(Class<? extends Entry> entity, String query, boolean isById) {}

    /**
     * Ends the request where other entries refer to one.
     *
     * @throws Problem entry-in-use (409) with the referrers
     */
    void requireNone(Entry entry) {
        var found = list(entry);
        if (!found.isEmpty()) {
            throw Problem.inUse(found.size(), found.stream().limit(MOST_NAMED).toList());
        }
    }

    /** The other entries that refer to one, each once; of very many in one place only the first {@value #MOST_COUNTED}. */
    Set<Referrer> list(Entry entry) {
        Set<Referrer> found = new LinkedHashSet<>();
        for (var place : placesOf(entry)) {
            database.createQuery(place.query(), String.class)
                    .setParameter("target", place.isById() ? entry.id : new Ref(entry.id, null))
                    .setMaxResults(MOST_COUNTED)
                    .getResultStream()
                    .map(id -> new Referrer(Entry.typeOf(place.entity()), id, Entry.hrefOf(place.entity(), id)))
                    .filter(referrer -> !referrer.href().equals(entry.href()))
                    .forEach(found::add);
        }
        return found;
    }

    private List<Place> placesOf(Entry target) {
        var places = new ArrayList<Place>();
        for (var entity : types.byCollection().values()) {
            for (var attribute : database.getMetamodel().entity(entity).getAttributes()) {
                addPlaces(entity, attribute, org.hibernate.Hibernate.getClassLazy(target), places);
            }
        }
        return places;
    }

    private static void addPlaces(
            Class<? extends Entry> entity, Attribute<?, ?> attribute, Class<?> target, List<Place> places) {
        var from = "select distinct e.id from " + entity.getSimpleName() + " e ";
        if (attribute.getJavaType() == target) {
            places.add(
                    new Place(entity, from + "where e." + attribute.getName() + ".id = :target order by e.id", true));
        } else if (attribute instanceof PluralAttribute<?, ?, ?> plural) {
            var join = from + "join e." + attribute.getName() + " x where x";
            if (plural.getElementType().getJavaType() == target) {
                places.add(new Place(entity, join + ".id = :target order by e.id", true));
            } else if (plural.getElementType().getJavaType() == Citation.class) {
                if (Entry.collectionOf(target.asSubclass(Entry.class)).equals(SOURCES)) {
                    places.add(new Place(entity, join + ".source = :target order by e.id", false));
                }
            } else if (plural.getElementType() instanceof EmbeddableType<?> part) {
                part.getAttributes().stream()
                        .filter(reference -> reference.getJavaType() == target)
                        .map(reference -> join + "." + reference.getName() + ".id = :target order by e.id")
                        .forEach(query -> places.add(new Place(entity, query, true)));
            }
        }
    }
}
