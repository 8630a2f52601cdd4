package no.innovasjonsbase.platform.entry.listing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import no.innovasjonsbase.platform.entry.SourceRefColumn;
import no.innovasjonsbase.platform.problem.Faults;
import no.innovasjonsbase.platform.value.LanguageMap;
import no.innovasjonsbase.platform.value.LanguageTagValidator;
import no.innovasjonsbase.platform.value.Orgnr;
import no.innovasjonsbase.platform.value.PartialDate;
import no.innovasjonsbase.platform.value.Period;
import no.innovasjonsbase.platform.value.Slug;
import no.innovasjonsbase.platform.view.Page;

/**
 * What a list is narrowed down to: conditions in HQL on the entity {@code e}, made from query parameters. Each method
 * takes a parameter's name and its value as sent (null where it was not), and notes a fault where the value is none.
 */
public final class FilterBuilder {
    private final Faults faults;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    /** What was asked for, in a form that doesn't depend on the order of parameters; cursors are bound to it. */
    private final Map<String, String> asked = new TreeMap<>();

    FilterBuilder(Faults faults) {
        this.faults = faults;
    }

    /** Entries whose reference leads to one of these ids. */
    public void reference(String parameter, String value, String path) {
        ids(parameter, value).ifPresent(ids -> and(parameter, value, "e." + path + ".id in " + bind(ids)));
    }

    /** Entries with at least one element of a collection whose reference (path; empty for itself) leads to one of these ids. */
    public void anyReference(String parameter, String value, String collection, String path) {
        var reference = path.isEmpty() ? "x.id" : "x." + path + ".id";
        ids(parameter, value)
                .ifPresent(ids -> and(
                        parameter,
                        value,
                        "exists (select 1 from e." + collection + " x where " + reference + " in " + bind(ids) + ")"));
    }

    /** Entries that cite one of these sources. */
    public void cites(String parameter, String value) {
        ids(parameter, value).ifPresent(ids -> {
            var sources = ids.stream().map(SourceRefColumn::refTo).toList();
            and(parameter, value, "exists (select 1 from e.citations x where x.source in " + bind(sources) + ")");
        });
    }

    /** Entries whose attribute is one of these language tags. */
    public void language(String parameter, String value, String path) {
        values(
                        parameter,
                        value,
                        tag -> Optional.of(tag)
                                .filter(LanguageTagValidator::isOne)
                                .map(LanguageMap::canonical),
                        "not-a-language")
                .ifPresent(tags -> and(parameter, value, "e." + path + " in " + bind(tags)));
    }

    /** Entries whose attribute is one of these organization numbers. */
    public void orgnr(String parameter, String value, String path) {
        values(parameter, value, number -> Optional.of(number).filter(Orgnr::isOne), "not-an-orgnr")
                .ifPresent(numbers -> and(parameter, value, "e." + path + " in " + bind(numbers)));
    }

    /** Entries whose attribute is one of these two-letter codes. */
    public void country(String parameter, String value, String path) {
        values(parameter, value, code -> Optional.of(code).filter(c -> c.matches("[A-Z]{2}")), "not-a-country")
                .ifPresent(codes -> and(parameter, value, "e." + path + " in " + bind(codes)));
    }

    /** Entries whose attribute is one of these constants. */
    public <C extends Enum<C>> void constant(String parameter, String value, String path, Class<C> constants) {
        var byName = Stream.of(constants.getEnumConstants())
                .collect(Collectors.toMap(FilterBuilder::nameOf, constant -> constant, (a, b) -> a, TreeMap::new));
        values(
                        parameter,
                        value,
                        name -> Optional.ofNullable(byName.get(name)),
                        "not-one-of",
                        "valid",
                        String.join(", ", byName.keySet()))
                .ifPresent(chosen -> and(parameter, value, "e." + path + " in " + bind(chosen)));
    }

    /** Entries whose attribute is true, or false. */
    public void flag(String parameter, String value, String path) {
        flag(parameter, value).ifPresent(flag -> and(parameter, value, "e." + path + " = " + bind(flag)));
    }

    /** Entries whose number is this one. */
    public void number(String parameter, String value, String path, int min, int max) {
        number(parameter, value, min, max)
                .ifPresent(number -> and(parameter, value, "e." + path + " = " + bind(number)));
    }

    /** Entries whose period touches the time {@code from}–{@code to}, ends included; either may be null. */
    public void period(String from, String to, String path) {
        var begin = date("from", from);
        var end = date("to", to);
        if (begin.isPresent()
                && end.isPresent()
                && begin.get().firstDay().isAfter(end.get().lastDay())) {
            faults.query("from", "range-reversed", "from", from, "to", to);
        }
        begin.ifPresent(date -> and("from", from, "e." + path + ".lastDay >= " + bind(date.firstDay())));
        end.ifPresent(date -> and("to", to, "e." + path + ".firstDay <= " + bind(date.lastDay())));
        if (begin.isPresent() || end.isPresent()) {
            // An unknown time lies in no range, also not in one that reaches the end of the calendar.
            and("known", "", "e." + path + ".firstDay < " + bind(Period.END_OF_CALENDAR));
        }
    }

    /** Entries that have some words: noted for the cursor, for the database knows nothing of it. */
    void words(String q) {
        asked.put("q", q);
    }

    /** Entries that are amongst these. */
    void amongst(List<String> ids) {
        conditions.add("e.id in " + bind(ids));
    }

    /** Entries changed at an instant or later. */
    void updatedSince(String value) {
        if (value != null && !value.isEmpty()) {
            instant(value)
                    .ifPresentOrElse(
                            instant -> and("updatedSince", value, "e.updatedAt >= " + bind(upToMillisecond(instant))),
                            () -> faults.query("updatedSince", "not-an-instant", "value", value));
        }
    }

    /** Entries with these ids; how many were asked for, where any were. */
    Optional<Integer> ids(String value) {
        var ids = ids("ids", value);
        ids.ifPresent(some -> and("ids", value, "e.id in " + bind(some)));
        return ids.map(List::size);
    }

    /** The boolean that a parameter says, if it says one. */
    Optional<Boolean> flag(String parameter, String value) {
        if (value == null || value.isEmpty()) {
            return Optional.empty();
        }
        if (!value.equals("true") && !value.equals("false")) {
            faults.query(parameter, "not-a-boolean", "value", value);
            return Optional.empty();
        }
        return Optional.of(Boolean.valueOf(value));
    }

    /** The number that a parameter says, if it says one within bounds. */
    Optional<Integer> number(String parameter, String value, int min, int max) {
        if (value == null || value.isEmpty()) {
            return Optional.empty();
        }
        if (value.matches("-?[0-9]{1,9}") && Integer.parseInt(value) >= min && Integer.parseInt(value) <= max) {
            return Optional.of(Integer.valueOf(value));
        }
        faults.query(parameter, "not-a-number", "value", value, "min", min, "max", max);
        return Optional.empty();
    }

    /** The name under which a value stands in the query, colon included. */
    String bind(Object value) {
        var name = "p" + values.size();
        values.put(name, value);
        return ":" + name;
    }

    /** These conditions and some more as a where clause; empty where there are none. */
    String clause(List<String> more) {
        var all = Stream.concat(conditions.stream(), more.stream()).collect(Collectors.joining(" and "));
        return all.isEmpty() ? "" : " where " + all;
    }

    Map<String, Object> values() {
        return values;
    }

    String question() {
        return asked.toString();
    }

    private void and(String parameter, String value, String condition) {
        asked.put(parameter, value);
        conditions.add(condition);
    }

    private Optional<List<String>> ids(String parameter, String value) {
        return values(parameter, value, id -> Optional.of(id).filter(Slug::isOne), "not-an-id");
    }

    private <T> Optional<List<T>> values(
            String parameter, String value, Function<String, Optional<T>> parse, String faultKey, Object... more) {
        if (value == null || value.isEmpty()) {
            return Optional.empty();
        }
        var texts = Arrays.stream(value.split(",", -1))
                .map(String::strip)
                .distinct()
                .toList();
        if (texts.size() > Page.MAX_ITEMS) {
            faults.query(parameter, "too-many-values", "count", texts.size(), "max", Page.MAX_ITEMS);
            return Optional.empty();
        }
        var parsed = new ArrayList<T>();
        for (var text : texts) {
            parse.apply(text).ifPresentOrElse(parsed::add, () -> {
                var arguments = new ArrayList<Object>(List.of("value", text));
                arguments.addAll(List.of(more));
                faults.query(parameter, faultKey, arguments.toArray());
            });
        }
        return parsed.size() == texts.size() ? Optional.of(parsed) : Optional.empty();
    }

    private Optional<PartialDate> date(String parameter, String value) {
        if (value == null || value.isEmpty()) {
            return Optional.empty();
        }
        var date = PartialDate.find(value);
        if (date.isEmpty()) {
            faults.query(parameter, "not-a-date", "value", value);
        }
        return date;
    }

    /** The next whole millisecond: times are kept to it, and a database may cut off what is finer. */
    private static Instant upToMillisecond(Instant instant) {
        var millisecond = instant.truncatedTo(ChronoUnit.MILLIS);
        return millisecond.equals(instant) ? instant : millisecond.plusMillis(1);
    }

    private static Optional<Instant> instant(String value) {
        if (!value.matches("[0-9]{4}-.*")) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    value.length() == "2018-03-19".length()
                            ? LocalDate.parse(value)
                                    .atStartOfDay(ZoneOffset.UTC)
                                    .toInstant()
                            : java.time.OffsetDateTime.parse(value).toInstant());
        } catch (DateTimeParseException notOne) {
            return Optional.empty();
        }
    }

    /** The name of a constant as clients write it: lower case with hyphens. */
    static String nameOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
