package no.innovasjonsbase.platform.database;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.persistence.Query;

/**
 * Values one of which a query in HQL asks for. While they are few, each is a parameter of its own, for Hibernate translates a query
 * that has a list for a parameter into SQL each time it runs. There are as many parameters as the next power of two, so that
 * there are few such queries to keep; the last value stands in those that are left.
 *
 * @param name what the names of the parameters begin with
 * @param values in any order; none, and nothing meets the condition
 */
public record ValueList(String name, List<?> values) {
    /** What longer lists take is little beside what they find; and a query with all their parameters is large to keep. */
    private static final int MAX_PARAMETERS = 64;

    /** A copy of some values. */
    public static ValueList of(String name, Collection<?> values) {
        return new ValueList(name, List.copyOf(values));
    }

    /** What stands behind the name of an attribute: {@code = :ids_0}, {@code in (:ids_0, :ids_1)} or {@code in :ids}. */
    public String condition() {
        if (isOneParameter()) {
            return "in :" + name;
        }
        // One value behind in could be a list, for all that Hibernate knows.
        return values.size() == 1
                ? "= :" + name + "_0"
                : parameters().keySet().stream()
                        .map(parameter -> ":" + parameter)
                        .collect(Collectors.joining(", ", "in (", ")"));
    }

    /** The parameters by their names. */
    public Map<String, Object> parameters() {
        if (isOneParameter()) {
            return Map.of(name, values);
        }
        var parameters = new LinkedHashMap<String, Object>();
        int last = values.size() - 1;
        for (int i = 0; i == 0 || i <= last || Integer.bitCount(i) != 1; i++) {
            parameters.put(name + "_" + i, values.get(Math.min(i, last)));
        }
        return parameters;
    }

    private boolean isOneParameter() {
        return values.isEmpty() || values.size() > MAX_PARAMETERS;
    }

    /** Sets the parameters of a query. */
    public void bind(Query query) {
        parameters().forEach(query::setParameter);
    }
}
