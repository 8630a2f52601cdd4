package no.innovasjonsbase.platform.entry.listing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import no.innovasjonsbase.platform.value.Slug;
import no.innovasjonsbase.platform.value.TimeSlot;
import no.innovasjonsbase.platform.value.UnknownLast;

/**
 * The properties that a list may be sorted by, each backed by a column without nulls that has an index with the id.
 *
 * @param keys by the name that a client uses
 */
public record Sorts(Map<String, Key> keys) {

    static final Key ID = Key.of("e.id", Sorts::slug);

    /** Java knows years that no database does. */
    private static final String DATABASE_TIME = "[0-9]{4}-.*";

    /**
     * What a property is sorted by.
     *
     * @param expression what it is in HQL, of the entity {@code e}
     * @param column makes of the attribute what the database sorts by; never null
     * @param parse makes that value from the string that a cursor holds, or throws where it holds none
     */
    public record Key(String expression, UnaryOperator<Object> column, Function<String, ?> parse) {
        static Key ofDates(String expression) {
            return of(expression, text -> LocalDate.parse(like(DATABASE_TIME, text)));
        }

        static Key ofMinutes(String expression) {
            return of(expression, text -> like(TimeSlot.MINUTE, text));
        }

        static Key ofUnknownLast(String expression) {
            var column = new UnknownLast();
            return new Key(expression, number -> column.convertToDatabaseColumn((Integer) number), Integer::valueOf);
        }

        static Key of(String expression, Function<String, ?> parse) {
            return new Key(expression, UnaryOperator.identity(), parse);
        }
    }

    /** What every list may be sorted by, and the property (name, title …) that entries are known by. */
    public static Sorts by(String heading) {
        var keys = new LinkedHashMap<String, Key>();
        keys.put("id", ID);
        keys.put(heading, Key.of("e.sortKey", text -> like("[0-9a-f]*", text)));
        keys.put("createdAt", Key.of("e.createdAt", Sorts::instant));
        keys.put("updatedAt", Key.of("e.updatedAt", Sorts::instant));
        return new Sorts(keys);
    }

    /**
     * The same, and a date: the first day of a period; unknown ones last.
     *
     * @param path the period's attribute
     */
    public Sorts andDate(String name, String path) {
        return and(name, Key.ofDates("e." + path + ".firstDay"));
    }

    /**
     * The same, and a time: the first minute of a slot; unknown ones last.
     *
     * @param path the slot's attribute
     */
    public Sorts andTime(String name, String path) {
        return and(name, Key.ofMinutes("e." + path + ".firstMinute"));
    }

    /** The same, and the attribute of that name, a number; unknown ones last. */
    public Sorts andNumber(String name) {
        return and(name, Key.ofUnknownLast("e." + name));
    }

    private static String slug(String text) {
        if (!Slug.isOne(text)) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static Instant instant(String text) {
        return Instant.parse(like(DATABASE_TIME, text));
    }

    private static String like(String pattern, String text) {
        if (!text.matches(pattern)) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private Sorts and(String name, Key key) {
        var more = new LinkedHashMap<>(keys);
        more.put(name, key);
        return new Sorts(more);
    }
}
