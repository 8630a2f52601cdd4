package no.innovasjonsbase.platform.http;

import java.lang.reflect.RecordComponent;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The names that things have in JSON. */
public final class JsonName {
    private JsonName() {}

    /** The name of a record's component. */
    public static String of(RecordComponent component) {
        var renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null ? component.getName() : renamed.value();
    }
}
