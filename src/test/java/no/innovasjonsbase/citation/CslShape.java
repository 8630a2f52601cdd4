package no.innovasjonsbase.citation;

import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What the schema of CSL-JSON 1.0.2 says of items, as far as this base writes them. */
final class CslShape {
    private static final Set<String> TYPES = Set.of(
            "article",
            "article-journal",
            "article-newspaper",
            "book",
            "broadcast",
            "dataset",
            "document",
            "event",
            "graphic",
            "legislation",
            "motion_picture",
            "post-weblog",
            "regulation",
            "report",
            "song",
            "speech",
            "thesis",
            "webpage");

    private static final Set<String> TEXTS = Set.of(
            "id",
            "type",
            "title",
            "event",
            "event-title",
            "event-place",
            "container-title",
            "publisher",
            "abstract",
            "language",
            "DOI",
            "ISBN",
            "ISSN",
            "URL",
            "version",
            "source",
            "note");

    private CslShape() {}

    static void require(JsonNode item) {
        assertThat(TYPES).contains(item.get("type").asText());
        assertThat(item.has("id")).isTrue();
        item.properties().forEach(variable -> requireVariable(variable.getKey(), variable.getValue()));
    }

    private static void requireVariable(String name, JsonNode value) {
        switch (name) {
            case "author" -> {
                assertThat(value).isNotEmpty();
                value.forEach(CslShape::requireName);
            }
            case "issued" -> requireDate(value);
            default -> {
                assertThat(TEXTS).contains(name);
                assertThat(value.isTextual()).as(name).isTrue();
                assertThat(value.asText()).as(name).isNotBlank();
            }
        }
    }

    private static void requireName(JsonNode name) {
        assertThat(name.has("family") || name.has("literal")).as("%s", name).isTrue();
        name.properties().forEach(part -> {
            assertThat(part.getKey()).isIn("family", "given", "literal");
            assertThat(part.getValue().isTextual()).isTrue();
        });
    }

    private static void requireDate(JsonNode date) {
        var parts = date.get("date-parts");
        assertThat(date).hasSize(1);
        assertThat(parts.size()).isBetween(1, 2);
        for (var day : parts) {
            assertThat(day.size()).isBetween(1, 3);
            day.forEach(part -> assertThat(part.isInt()).isTrue());
        }
    }
}
