package no.innovasjonsbase.platform.http;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.RequestScoped;

import no.innovasjonsbase.platform.problem.Faults;

/** How the request under way wants entries shown, once {@link ParameterCheck} has found it valid. */
@RequestScoped
public class ViewChoice {
    /** Properties that no choice of fields leaves out: what tells one entry from another. */
    static final List<String> ALWAYS = List.of("id", "href", "type");

    private List<String> languages = List.of();
    private Set<String> fields = Set.of();
    private List<String> expand = List.of();

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

    void read(String lang, String fields, String expand, Class<?> view, Faults faults) {
        if (lang != null) {
            languages = ParameterCheck.split(lang);
            languages.stream()
                    .filter(tag -> !tag.matches(LanguageRequest.TAG))
                    .forEach(tag -> faults.query("lang", "not-a-language", "value", tag));
        }
        if (fields != null) {
            this.fields = new LinkedHashSet<>(ALWAYS);
            this.fields.addAll(checked("fields", fields, new TreeSet<>(ParameterCheck.propertiesOf(view)), faults));
        }
        if (expand != null) {
            this.expand = checked("expand", expand, referencesIn(view, new TreeSet<>(), ""), faults);
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

    /** The paths in a view record that lead to references. */
    static Set<String> referencesIn(Class<?> record, Set<String> found, String prefix) {
        if (!record.isRecord()) {
            return found;
        }
        for (var component : record.getRecordComponents()) {
            var type = elementType(component);
            if (Reference.class.isAssignableFrom(type)) {
                found.add(prefix + component.getName());
            } else if (type.isRecord() && type != Meta.class) {
                referencesIn(type, found, prefix + component.getName() + ".");
            }
        }
        return found;
    }

    private static Class<?> elementType(RecordComponent component) {
        if (component.getGenericType() instanceof ParameterizedType list
                && List.class.isAssignableFrom(component.getType())
                && Arrays.stream(list.getActualTypeArguments()).allMatch(Class.class::isInstance)) {
            return (Class<?>) list.getActualTypeArguments()[0];
        }
        return component.getType();
    }
}
