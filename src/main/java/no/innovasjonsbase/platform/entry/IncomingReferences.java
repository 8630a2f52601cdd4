package no.innovasjonsbase.platform.entry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EmbeddableType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.Type;

/**
 * Finds the entries that refer to others, of every type in one statement. Where references may stand is read from the entities
 * themselves.
 */
@ApplicationScoped
public class IncomingReferences {
    private static final String AFTER = "after";
    private static final String LAST = "last";
    private static final String CITED = "cited";
    private static final String OF_TYPES =
            """
            select r.type, r.id, r.total from (
              select u.type as type, u.id as id, u.sortKey as sortKey,
                count(*) over (partition by u.type) as total,
                row_number() over (partition by u.type order by u.sortKey, u.id) as place
              from (%s) u) r
            where r.place > :after and r.place <= :last order by r.type, r.place""";

    @Inject
    EntityManager entityManager;

    @Inject
    EntryTypes types;

    /**
     * The entries of a type that refer to others.
     *
     * @param total how many there are
     * @param ids some of them, sorted by their headings: the first, where nothing else was asked for
     */
    public record OfType(Class<? extends Entry> type, long total, List<String> ids) {
        /** The addresses of these. */
        public List<String> hrefs() {
            return ids.stream().map(id -> Entry.hrefOf(type, id)).toList();
        }

        /** How many aren't among the first. */
        public long more() {
            return total - ids.size();
        }
    }

    /** A place where the entities of a type refer to others: what comes before {@code where} in HQL, and the id referred to. */
    private record Place(
            Class<? extends Entry> target, Class<? extends Entry> type, String from, String id, boolean isCitation) {
        String query() {
            var targets = parameterOf(target);
            return "select '" + Entry.typeOf(type) + "' as type, e.id as id, e.sortKey as sortKey from " + from
                    + " where " + id + " in :" + (isCitation ? CITED : targets)
                    + (type == target ? " and e.id not in :" + targets : "");
        }
    }

    /** Those that refer to an entry or cite it, the first so many of each type, by type. */
    public List<OfType> to(Class<? extends Entry> type, String id, int most) {
        return find(Map.of(type, List.of(id)), place -> true, 0, most);
    }

    /** Those of a type that refer to an entry or cite it, so many after as many others; empty where there are none. */
    public Optional<OfType> ofType(
            Class<? extends Entry> referring, Class<? extends Entry> type, String id, int after, int most) {
        return find(Map.of(type, List.of(id)), place -> place.type() == referring, after, most).stream()
                .findFirst();
    }

    /**
     * Those that refer to any of these entries otherwise than by citing them, the first so many of each type, by type.
     *
     * @param isWanted whether references from a type to another are
     */
    public List<OfType> toAny(
            Map<Class<? extends Entry>, List<String>> targets,
            BiPredicate<Class<? extends Entry>, Class<? extends Entry>> isWanted,
            int most) {
        return find(targets, place -> !place.isCitation() && isWanted.test(place.type(), place.target()), 0, most);
    }

    private List<OfType> find(
            Map<Class<? extends Entry>, List<String>> targets, Predicate<Place> isWanted, int after, int most) {
        var places = places().stream()
                .filter(place -> targets.containsKey(place.target()))
                .filter(isWanted)
                .toList();
        if (places.isEmpty()) {
            return List.of();
        }
        var union = places.stream().map(Place::query).collect(Collectors.joining(" union "));
        var query = entityManager
                .createQuery(OF_TYPES.formatted(union), Object[].class)
                .setParameter(AFTER, after)
                .setParameter(LAST, after + most);
        query.getParameters().stream()
                .map(parameter -> parameter.getName())
                .filter(name -> !name.equals(AFTER) && !name.equals(LAST))
                .forEach(name -> query.setParameter(name, valueOf(name, targets)));
        return byType(query.getResultList());
    }

    private static Collection<?> valueOf(String parameter, Map<Class<? extends Entry>, List<String>> targets) {
        if (parameter.equals(CITED)) {
            return targets.values().iterator().next().stream()
                    .map(SourceRefColumn::refTo)
                    .toList();
        }
        return targets.entrySet().stream()
                .filter(target -> parameterOf(target.getKey()).equals(parameter))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private List<OfType> byType(List<Object[]> rows) {
        var found = new TreeMap<String, OfType>();
        for (var row : rows) {
            found.computeIfAbsent(
                            (String) row[0], name -> new OfType(types.require(name), (Long) row[2], new ArrayList<>()))
                    .ids()
                    .add((String) row[1]);
        }
        return List.copyOf(found.values());
    }

    private List<Place> places() {
        var places = new ArrayList<Place>();
        types.byCollection().values().forEach(entity -> {
            var from = entity.getSimpleName() + " e";
            addPlaces(entityManager.getMetamodel().entity(entity), entity, from, "e", places);
        });
        return places;
    }

    private void addPlaces(
            ManagedType<?> holder, Class<? extends Entry> type, String from, String path, List<Place> places) {
        for (Attribute<?, ?> attribute : holder.getAttributes()) {
            if (attribute instanceof PluralAttribute<?, ?, ?> many) {
                addPlace(
                        many.getElementType(),
                        type,
                        from + " join " + path + "." + attribute.getName() + " x",
                        "x",
                        places);
            } else if (attribute instanceof SingularAttribute<?, ?> one) {
                addPlace(one.getType(), type, from, path + "." + attribute.getName(), places);
            }
        }
    }

    private void addPlace(Type<?> held, Class<? extends Entry> type, String from, String path, List<Place> places) {
        if (held.getJavaType() == Citation.class) {
            var source = types.byCollection().get(SourceRefColumn.SOURCES);
            places.add(new Place(source, type, from, path + ".source", true));
        } else if (held instanceof EmbeddableType<?> part) {
            addPlaces(part, type, from, path, places);
        } else if (Entry.class.isAssignableFrom(held.getJavaType())) {
            places.add(new Place(held.getJavaType().asSubclass(Entry.class), type, from, path + ".id", false));
        }
    }

    private static String parameterOf(Class<?> target) {
        return "ids" + target.getSimpleName();
    }
}
