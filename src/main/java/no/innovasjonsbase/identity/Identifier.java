package no.innovasjonsbase.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.value.NormalizedText;
import no.innovasjonsbase.platform.value.Register;
import no.innovasjonsbase.platform.value.RegisterId;

/**
 * An id in a register that entries of a type may have.
 *
 * @param attribute the path to it in HQL, as in {@code identifiers.doi}
 */
public record Identifier(Register register, String attribute) {
    private static final char SEPARATOR = ':';

    /** Those that the draft of a type declares ({@link RegisterId}), by the schemes that addresses have for them, sorted. */
    public static SortedMap<String, Identifier> of(Class<? extends Entry> type) {
        var found = new TreeMap<String, Identifier>();
        addFrom(Entry.draftOf(type), "", found);
        return found;
    }

    /** Those of a record and of the records in it; what it has lists of is something else than the entry. */
    private static void addFrom(Class<?> record, String prefix, SortedMap<String, Identifier> found) {
        for (var component : record.getRecordComponents()) {
            var id = component.getAnnotatedType().getAnnotation(RegisterId.class);
            var attribute = prefix + component.getName();
            if (id != null && id.value().namesEntries()) {
                found.put(id.value().scheme(), new Identifier(id.value(), attribute));
            } else if (component.getType().isRecord() && prefix.isEmpty()) {
                addFrom(component.getType(), attribute + ".", found);
            }
        }
    }

    /** Whether a name has the form {@code scheme:value}. */
    static boolean isForm(String name) {
        return name.indexOf(SEPARATOR) >= 0;
    }

    /** The scheme of a name of that form, in small letters. */
    static String schemeOf(String name) {
        return name.substring(0, name.indexOf(SEPARATOR)).toLowerCase(Locale.ROOT);
    }

    /** The id in a name of this scheme, as it is kept: a URN has its scheme within it. Empty where the register has no such ids. */
    Optional<String> valueIn(String name) {
        return Stream.of(name.substring(name.indexOf(SEPARATOR) + 1), name)
                .map(text -> register.normalized(NormalizedText.of(text, false)))
                .filter(register::isOne)
                .findFirst();
    }
}
