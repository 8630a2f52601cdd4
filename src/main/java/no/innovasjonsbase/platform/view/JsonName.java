package no.innovasjonsbase.platform.view;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The names that things have in JSON. */
public final class JsonName {
    private JsonName() {}

    /** The name of a record's component. */
    public static String of(RecordComponent component) {
        var renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null ? component.getName() : renamed.value();
    }

    /** The name of a constant: lower case with hyphens. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The names of a record's components, in their order; none where it is no record. */
    public static List<String> allOf(Class<?> record) {
        return record.isRecord()
                ? Arrays.stream(record.getRecordComponents()).map(JsonName::of).toList()
                : List.of();
    }
}
