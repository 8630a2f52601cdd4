package no.innovasjonsbase.platform.http.request;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import no.innovasjonsbase.platform.problem.Faults;
import no.innovasjonsbase.platform.value.PartialDate;
import no.innovasjonsbase.platform.view.DocumentCut;
import no.innovasjonsbase.platform.view.JsonName;
import no.innovasjonsbase.platform.view.View;
import no.innovasjonsbase.platform.view.ViewChoice;

/** Reads the query parameters that say how entries are shown ({@code lang}, {@code fields}, {@code expand}, {@code asOf}). */
final class ViewParameters {
    /** Properties that no choice of fields leaves out: what tells one entry from another. */
    private static final List<String> ALWAYS = List.of("id", "href", "type");

    private final UnaryOperator<String> given;
    private final Class<?> view;
    private final Faults faults;

    /**
     * The parameters of a request.
     *
     * @param given the value of a parameter, null where it is not given
     * @param view the record that entries are shown as; {@link View} where there is no such collection, which is what the
     *     caller will hear instead
     * @param faults where faults are noted
     */
    ViewParameters(UnaryOperator<String> given, Class<?> view, Faults faults) {
        this.given = given;
        this.view = view;
        this.faults = faults;
    }

    void readInto(ViewChoice choice) {
        choice.choose(languages(), fields(), expand(), asOf());
    }

    private List<String> languages() {
        var languages = find("lang").map(ViewParameters::split).orElse(List.of());
        languages.stream()
                .filter(tag -> !tag.matches(LanguageRequest.TAG))
                .forEach(tag -> faults.query("lang", "not-a-language", "value", tag));
        return languages;
    }

    private Set<String> fields() {
        var fields = new LinkedHashSet<String>();
        find("fields").filter(given -> view != View.class).ifPresent(given -> {
            fields.addAll(ALWAYS);
            fields.addAll(checked("fields", given, new TreeSet<>(JsonName.allOf(view))));
        });
        return fields;
    }

    private List<String> expand() {
        return find("expand")
                .map(given -> checked("expand", given, DocumentCut.referencesIn(view)))
                .orElse(List.of());
    }

    private Optional<LocalDate> asOf() {
        var given = find("asOf");
        var day = given.flatMap(PartialDate::find).map(PartialDate::lastDay);
        if (given.isPresent() && day.isEmpty()) {
            faults.query("asOf", "not-a-date", "value", given.get());
        }
        return day;
    }

    private Optional<String> find(String parameter) {
        return Optional.ofNullable(given.apply(parameter));
    }

    private List<String> checked(String parameter, String list, Collection<String> valid) {
        var names = split(list);
        names.stream()
                .filter(name -> !valid.contains(name))
                .forEach(name ->
                        faults.query(parameter, "not-one-of", "value", name, "valid", String.join(", ", valid)));
        return names;
    }

    /** The names in a list separated by commas, without repetitions. */
    private static List<String> split(String list) {
        return Stream.of(list.split(",", -1)).map(String::strip).distinct().collect(Collectors.toList());
    }
}
