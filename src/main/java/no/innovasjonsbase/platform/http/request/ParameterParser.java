package no.innovasjonsbase.platform.http.request;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import no.innovasjonsbase.platform.problem.Fault;
import no.innovasjonsbase.platform.problem.Faults;
import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.value.InstantFormat;
import no.innovasjonsbase.platform.value.NormalizedText;
import no.innovasjonsbase.platform.value.PartialDate;
import no.innovasjonsbase.platform.value.Register;
import no.innovasjonsbase.platform.value.Slug;
import no.innovasjonsbase.platform.view.Page;

/**
 * Parses the values of parameters, by one set of rules for all operations, and notes what is wrong with them.
 *
 * <p>Nothing is trimmed. The elements of a list are separated by commas and nothing else; none is empty; one that is given
 * twice counts once; there are {@value Page#MAX_ITEMS} at most. Numbers are ASCII digits, at most 18, with a minus before
 * them where they may be negative. Each method takes a parameter's name and its value as it was sent. One that is null or
 * empty, as {@link ParameterCheck} has refused already, is as one that was not given.
 */
public final class ParameterParser {
    /** Stands for what was no UTF-8. */
    private static final char UNREADABLE = '\uFFFD';

    static final int MAX_LANGUAGES = 10;

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern LANGUAGE = Pattern.compile(LanguageRequest.TAG);

    private final Fault.Place place;
    private final Faults faults;

    /** A parser of query parameters. */
    public ParameterParser(Faults faults) {
        this(Fault.Place.QUERY, faults);
    }

    /** A parser of the parameters in a part of the request. */
    public ParameterParser(Fault.Place place, Faults faults) {
        this.place = place;
        this.faults = faults;
    }

    /**
     * What is parsed of query parameters that nothing else is asked beside.
     *
     * @throws no.innovasjonsbase.platform.problem.Problem invalid-parameters (400)
     */
    public static <T> T require(Function<ParameterParser, T> parse) {
        var faults = new Faults();
        var parsed = parse.apply(new ParameterParser(faults));
        faults.throwIfAny();
        return parsed;
    }

    /** An integer within bounds. */
    public Optional<Long> number(String name, String value, long min, long max) {
        return one(
                value,
                text -> Optional.of(text)
                        .filter(NUMBER.asMatchPredicate())
                        .map(Long::valueOf)
                        .filter(number -> number >= min && number <= max),
                text -> note(name, "not-a-number", "value", text, "min", min, "max", max));
    }

    /** How many items a page holds at most. */
    public int limit(String value, int usual, int max) {
        return number("limit", value, 1, max).map(Long::intValue).orElse(usual);
    }

    /** True or false. */
    public Optional<Boolean> flag(String name, String value) {
        return one(
                value,
                text -> Optional.of(text)
                        .filter(flag -> flag.equals("true") || flag.equals("false"))
                        .map(Boolean::valueOf),
                text -> note(name, "not-a-boolean", "value", text));
    }

    /** A text on one line, as it is kept: commas are part of it. */
    public Optional<String> text(String name, String value) {
        if (value != null && value.indexOf(UNREADABLE) >= 0) {
            note(name, "value-unreadable");
            return Optional.empty();
        }
        return one(
                value,
                text -> Optional.of(NormalizedText.of(text, false)).filter(Predicate.not(String::isEmpty)),
                text -> note(name, "empty-value"));
    }

    /** A date as exact as it is given. */
    public Optional<PartialDate> date(String name, String value) {
        return one(
                value,
                PartialDate::find,
                text -> note(name, PartialDate.faultOf(text).orElseGet(() -> Message.of("not-a-date", "value", text))));
    }

    /** An instant (RFC 3339), or the first moment of a day in UTC. */
    public Optional<Instant> instant(String name, String value) {
        return one(
                value,
                ParameterParser::instantIn,
                text -> note(
                        name,
                        InstantFormat.faultOf(text).orElseGet(() -> Message.of("not-an-instant", "value", text))));
    }

    /** One of some words. */
    public Optional<String> choice(String name, String value, Collection<String> valid) {
        return one(
                value,
                text -> Optional.of(text).filter(valid::contains),
                text -> note(name, "not-one-of", "value", text, "valid", String.join(", ", valid)));
    }

    /** Words of which each is one of some. */
    public List<String> oneOf(String name, String value, Collection<String> valid) {
        return list(name, value, valid::contains, "not-one-of", "valid", String.join(", ", valid));
    }

    /** Ids of entries. */
    public List<String> slugs(String name, String value) {
        return list(name, value, Slug::isOne, "not-an-id");
    }

    /** Organization numbers, which may be sent with the spaces that they are printed with. */
    public List<String> orgnrs(String name, String value) {
        return ids(name, value, Register.ORGNR, "not-an-orgnr");
    }

    /**
     * Ids of a register, as it keeps them.
     *
     * @param fault what is wrong with one that is none
     */
    public List<String> ids(String name, String value, Register register, String fault) {
        return list(name, value, id -> id.equals(id.strip()) && register.isOne(register.normalized(id)), fault).stream()
                .map(register::normalized)
                .distinct()
                .toList();
    }

    /** Language tags, best first, at most {@value #MAX_LANGUAGES}. */
    public List<String> languages(String name, String value) {
        var tags = list(name, value, LANGUAGE.asMatchPredicate(), "not-a-language");
        if (tags.size() > MAX_LANGUAGES) {
            note(name, "too-many-values", "count", tags.size(), "max", MAX_LANGUAGES);
        }
        return tags;
    }

    /**
     * The elements of a list that are as they should be, in their order.
     *
     * @param fault what is wrong with an element that isn't, besides its value
     */
    public List<String> list(
            String name, String value, Predicate<String> isOne, String fault, Object... namesAndValues) {
        var elements = elements(value).stream().distinct().toList();
        if (elements.size() > Page.MAX_ITEMS) {
            note(name, "too-many-values", "count", elements.size(), "max", Page.MAX_ITEMS);
            return List.of();
        }
        elements.stream().filter(isOne.negate()).forEach(element -> {
            var arguments = new ArrayList<Object>(List.of("value", element));
            arguments.addAll(List.of(namesAndValues));
            note(name, fault, arguments.toArray());
        });
        return elements.stream().filter(isOne).toList();
    }

    /** The elements of a list as they were sent. */
    public static List<String> elements(String value) {
        return isAbsent(value) ? List.of() : Arrays.asList(value.split(",", -1));
    }

    /**
     * The place in a list that a page begins after; empty at the beginning.
     *
     * @param value the {@code after} that was sent
     * @param cursorScope what the cursor has to belong to
     * @param read reads the place from a cursor; empty where it holds none
     */
    public <T> Optional<T> cursor(String value, String cursorScope, Function<Cursor, Optional<T>> read) {
        if (isAbsent(value)) {
            return Optional.empty();
        }
        var cursor = Cursor.decode(value);
        if (cursor.isPresent() && !Cursor.belongsTo(cursorScope, value)) {
            note("after", "cursor-foreign");
            return Optional.empty();
        }
        var start = cursor.flatMap(read);
        if (start.isEmpty()) {
            note("after", "cursor-unreadable");
        }
        return start;
    }

    /** How many items come before a page, where a cursor counts them. */
    public int offset(String value, String cursorScope, int max) {
        return cursor(value, cursorScope, Cursor::number)
                .map(number -> (int) Math.min(number, max))
                .orElse(0);
    }

    private static <T> Optional<T> one(String value, Function<String, Optional<T>> parse, Consumer<String> refuse) {
        if (isAbsent(value)) {
            return Optional.empty();
        }
        var parsed = parse.apply(value);
        if (parsed.isEmpty()) {
            refuse.accept(value);
        }
        return parsed;
    }

    private static boolean isAbsent(String value) {
        return value == null || value.isEmpty();
    }

    private void note(String name, String fault, Object... namesAndValues) {
        note(name, Message.of(fault, namesAndValues));
    }

    private void note(String name, Message fault) {
        faults.add(new Fault(place, name, fault));
    }

    private static Optional<Instant> instantIn(String text) {
        return PartialDate.find(text)
                .filter(date -> date.firstDay().equals(date.lastDay()))
                .map(day -> day.firstDay().atStartOfDay(ZoneOffset.UTC).toInstant())
                .or(() -> InstantFormat.find(text));
    }
}
