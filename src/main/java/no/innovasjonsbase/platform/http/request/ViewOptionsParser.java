package no.innovasjonsbase.platform.http.request;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

import no.innovasjonsbase.platform.problem.Faults;
import no.innovasjonsbase.platform.value.PartialDate;
import no.innovasjonsbase.platform.view.DocumentProjection;
import no.innovasjonsbase.platform.view.JsonName;
import no.innovasjonsbase.platform.view.View;
import no.innovasjonsbase.platform.view.ViewOptions;

/**
 * Reads the query parameters that say how entries are shown: {@code lang}, {@code fields}, {@code expand}, {@code asOf} and
 * {@code delimiter}.
 */
final class ViewOptionsParser {
    /** Properties that {@code fields} never leaves out: they tell one entry from another. */
    private static final List<String> ALWAYS = List.of("id", "href", "type");

    /** What may stand between the cells of a table. */
    private static final SortedMap<String, Character> DELIMITERS =
            new TreeMap<>(Map.of("comma", ',', "semicolon", ';'));

    private final UnaryOperator<String> given;
    private final Class<?> view;
    private final ParameterParser parser;

    /**
     * The parameters of a request.
     *
     * @param given the value of a parameter, null where it is not given
     * @param view the record that entries are shown as; {@link View} where there is no such collection, which is what the
     *     caller will hear instead
     * @param faults where faults are noted
     */
    ViewOptionsParser(UnaryOperator<String> given, Class<?> view, Faults faults) {
        this.given = given;
        this.view = view;
        this.parser = new ParameterParser(faults);
    }

    void readInto(ViewOptions options) {
        options.choose(
                parser.languages("lang", given.apply("lang")),
                fields(),
                expand(),
                parser.date("asOf", given.apply("asOf")).map(PartialDate::lastDay));
        parser.choice("delimiter", given.apply("delimiter"), DELIMITERS.keySet())
                .map(DELIMITERS::get)
                .ifPresent(options::separateBy);
    }

    private Set<String> fields() {
        var fields = new LinkedHashSet<String>();
        if (given.apply("fields") != null && view != View.class) {
            fields.addAll(ALWAYS);
            fields.addAll(parser.oneOf("fields", given.apply("fields"), new TreeSet<>(JsonName.allOf(view))));
        }
        return fields;
    }

    private List<String> expand() {
        var paths = given.apply("expand");
        return paths == null ? List.of() : parser.oneOf("expand", paths, DocumentProjection.referencesIn(view));
    }
}
