package no.innovasjonsbase.pages;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;

import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.entry.TypeVocabulary;

/** What the vocabulary calls properties and the constants that are their values: in the terms of a type, or of all types. */
@ApplicationScoped
class PropertyLabels {
    @Inject
    EntryTypes types;

    /** What a property of a type is called, beginning with a capital; its name in words where nobody has said. */
    String ofProperty(String type, String name, Locale language) {
        var label = find(type, "properties", name, language);
        if (label == null) {
            label = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        }
        int first = label.offsetByCodePoints(0, 1);
        return label.substring(0, first).toUpperCase(language) + label.substring(first);
    }

    /** What a constant is called; its name in words where nobody has said. */
    String ofValue(String type, String name, Locale language) {
        var label = find(type, "values", name, language);
        return label == null ? name.replace('-', ' ') : label;
    }

    private String find(String type, String group, String name, Locale language) {
        var own = types.termsOf(type, group, JsonNode.class).path(name);
        var labels = own.isMissingNode()
                ? types.termsOf(TypeVocabulary.EVERY_TYPE, group, JsonNode.class)
                        .path(name)
                : own;
        var text = Text.in(labels, language);
        return text == null ? null : text.text();
    }
}
