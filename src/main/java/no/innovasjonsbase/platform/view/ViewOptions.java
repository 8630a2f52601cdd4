package no.innovasjonsbase.platform.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;

import no.innovasjonsbase.platform.value.Current;

/**
 * The view options of the current request (languages, fields, expansions, day): everything as it is until {@link
 * #choose} says otherwise.
 */
@RequestScoped
public class ViewOptions {
    private List<String> languages = List.of();
    private Set<String> fields = Set.of();
    private List<String> expand = List.of();
    private Optional<LocalDate> asOf = Optional.empty();
    private Optional<Character> delimiter = Optional.empty();

    /**
     * Notes what the caller chose.
     *
     * @param languages language tags, best first; empty where all are wanted
     * @param fields the properties to send; empty where all are wanted
     * @param expand the references to embed, as paths of property names with dots
     * @param asOf the day to show things as of; empty where they are wanted as they are
     */
    public void choose(List<String> languages, Set<String> fields, List<String> expand, Optional<LocalDate> asOf) {
        this.languages = languages;
        this.fields = fields;
        this.expand = expand;
        this.asOf = asOf;
    }

    /** Notes the character that the caller wants between the cells of a table. */
    public void separateBy(char delimiter) {
        this.delimiter = Optional.of(delimiter);
    }

    /** The languages to cut language maps down by, best first; empty where all are wanted. */
    public List<String> languages() {
        return languages;
    }

    /** The properties to send; empty where all are wanted. */
    public Set<String> fields() {
        return fields;
    }

    /** The references to embed, as paths of property names with dots; empty where none are wanted. */
    public List<String> expand() {
        return expand;
    }

    /** Whether everything is wanted as it is. */
    public boolean isWhole() {
        return languages.isEmpty() && fields.isEmpty() && expand.isEmpty() && asOf.isEmpty();
    }

    /** What stands between the cells of a table; empty where the caller did not choose. */
    public Optional<Character> delimiter() {
        return delimiter;
    }

    /** The day to show things as of; empty where they are wanted as they are. */
    public Optional<LocalDate> asOf() {
        return asOf;
    }

    /** The day for which to tell whether things are there: today unless they are wanted as of another. */
    public Current.Day day(LocalDate today) {
        return asOf.map(Current.Day::asOf).orElseGet(() -> Current.Day.today(today));
    }
}
