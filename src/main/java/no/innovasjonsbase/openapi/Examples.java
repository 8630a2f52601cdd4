package no.innovasjonsbase.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The files in {@code openapi}, among them answers as the base really gave them: one for each operation and media type. */
final class Examples {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> ENDINGS = Map.of(
            "application/json", ".json",
            "application/cloudevents-batch+json", ".cloudevents.json",
            "application/x-ndjson", ".ndjson",
            "application/atom+xml", ".atom.xml",
            "text/event-stream", ".events.txt",
            "text/csv", ".csv");

    private Examples() {}

    /** What an operation answered, as this media type; null where there is no example. */
    static Object answer(String operation, String mediaType) {
        var file = "examples/" + operation + ENDINGS.get(mediaType);
        if (!exists(file)) {
            return null;
        }
        return file.endsWith(".json") ? json(file) : text(file);
    }

    /** A file of the folder as text. */
    static String text(String file) {
        try (var stream = loader().getResourceAsStream("openapi/" + file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A file of the folder as JSON. */
    static Object json(String file) {
        try {
            return JSON.readValue(text(file), Object.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Not JSON: " + file, unreadable);
        }
    }

    /** Whether the folder has a file. */
    static boolean exists(String file) {
        return loader().getResource("openapi/" + file) != null;
    }

    private static ClassLoader loader() {
        return Thread.currentThread().getContextClassLoader();
    }
}
