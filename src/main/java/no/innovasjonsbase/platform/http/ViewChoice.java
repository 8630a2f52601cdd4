package no.innovasjonsbase.platform.http;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import no.innovasjonsbase.platform.problem.Faults;

/** How the request under way wants entries shown, once {@link ParameterCheck} has found it valid. */
@RequestScoped
public class ViewChoice {
    /** Properties that no choice of fields leaves out: what tells one entry from another. */
    static final List<String> ALWAYS = List.of("id", "href", "type");

    @Inject
    DateReader dates;

    private List<String> languages = List.of();
    private Set<String> fields = Set.of();
    private List<String> expand = List.of();
    private Optional<LocalDate> asOf = Optional.empty();

    /** The languages to cut language maps down by, best first; empty where all are wanted. */
    public List<String> languages() {
        return languages;
    }

    /** The properties to send; empty where all are wanted. */
    public Set<String> fields() {
        return fields;
    }

    /** The references to embed, as paths of property names with dots; empty where none are wanted. */
    List<String> expand() {
        return expand;
    }

    /** Whether everything is wanted as it is. */
    boolean isWhole() {
        return languages.isEmpty() && fields.isEmpty() && expand.isEmpty() && asOf.isEmpty();
    }

    /** The day to show things as of; empty where they are wanted as they are. */
    Optional<LocalDate> asOf() {
        return asOf;
    }

    /**
     * Reads the choice.
     *
     * @param given the value of a parameter, null where it is not given
     */
    void read(UnaryOperator<String> given, Class<?> view, Faults faults) {
        var lang = given.apply("lang");
        var fields = given.apply("fields");
        var expand = given.apply("expand");
        var day = given.apply("asOf");
        if (lang != null) {
            languages = ParameterCheck.split(lang);
            languages.stream()
                    .filter(tag -> !tag.matches(LanguageRequest.TAG))
                    .forEach(tag -> faults.query("lang", "not-a-language", "value", tag));
        }
        // Where there is no such collection, that is what the caller will hear.
        if (fields != null && view != View.class) {
            this.fields = new LinkedHashSet<>(ALWAYS);
            this.fields.addAll(checked("fields", fields, new TreeSet<>(ParameterCheck.propertiesOf(view)), faults));
        }
        if (day != null) {
            asOf = dates.findLastDay(day);
            if (asOf.isEmpty()) {
                faults.query("asOf", "not-a-date", "value", day);
            }
        }
        if (expand != null) {
            this.expand = checked("expand", expand, DocumentCut.referencesIn(view), faults);
        }
    }

    private static List<String> checked(String parameter, String list, Set<String> valid, Faults faults) {
        var names = ParameterCheck.split(list);
        names.stream()
                .filter(name -> !valid.contains(name))
                .forEach(name ->
                        faults.query(parameter, "not-one-of", "value", name, "valid", String.join(", ", valid)));
        return names;
    }
}
