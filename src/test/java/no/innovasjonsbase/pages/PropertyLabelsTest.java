package no.innovasjonsbase.pages;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.entry.TypeVocabulary;
import no.innovasjonsbase.platform.language.LanguageMap;
import no.innovasjonsbase.platform.view.JsonName;
import no.innovasjonsbase.platform.view.Meta;
import no.innovasjonsbase.testsupport.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What pages call the properties of entries and their values, in each language. */
@ApplicationTest
class PropertyLabelsTest {
    private static final Set<String> OF_BASE = Set.of("id", "href", "type", "meta", "citations");

    @Inject
    EntryTypes types;

    @Inject
    PropertyLabels labels;

    @Test
    void every_property_and_every_constant_has_a_label_in_each_language() {
        var unlabelled = new TreeSet<String>();
        for (var entity : types.byCollection().values()) {
            var properties = new TreeSet<String>();
            var constants = new TreeSet<String>();
            collect(Entry.viewOf(entity), properties, constants);
            assertThat(properties).as("%s", entity).hasSizeGreaterThan(2);
            for (var language : LanguageMap.FIRST) {
                collectUnlabelled(Entry.typeOf(entity), "properties", properties, language, unlabelled);
                collectUnlabelled(Entry.typeOf(entity), "values", constants, language, unlabelled);
            }
        }
        assertThat(unlabelled).isEmpty();
    }

    @Test
    void a_label_is_for_a_property_or_constant_that_there_is() {
        var properties = new TreeSet<>(Set.of("source", "locator", "about", "relation", "note"));
        // The graph alone has these.
        properties.addAll(Set.of("maintainer", "qualifiedReferences", "refersTo"));
        var constants = new TreeSet<>(Set.of("true", "false", "direct", "derived", "self-composed", "unsourced"));
        types.byCollection().values().forEach(entity -> collect(Entry.viewOf(entity), properties, constants));

        for (var group : Map.of("properties", properties, "values", constants).entrySet()) {
            var labelled = new TreeMap<String, JsonNode>();
            types.termsOf(TypeVocabulary.EVERY_TYPE, group.getKey(), JsonNode.class)
                    .properties()
                    .forEach(label -> labelled.put(label.getKey(), label.getValue()));

            assertThat(labelled).isNotEmpty();
            assertThat(group.getValue()).containsAll(labelled.keySet());
        }
    }

    @Test
    void what_has_no_label_is_called_by_its_name_in_words() {
        assertThat(labels.ofProperty("topic", "neverHeardOf", Locale.ENGLISH)).isEqualTo("Never heard of");
        assertThat(labels.ofValue("topic", "never-heard-of", Locale.ENGLISH)).isEqualTo("never heard of");
    }

    private void collectUnlabelled(
            String type, String group, Set<String> names, String language, Set<String> unlabelled) {
        var own = types.termsOf(type, group, JsonNode.class);
        var shared = types.termsOf(TypeVocabulary.EVERY_TYPE, group, JsonNode.class);
        names.stream()
                .filter(name ->
                        !own.path(name).has(language) && !shared.path(name).has(language))
                .forEach(name -> unlabelled.add(group + " " + type + "." + name + "." + language));
    }

    private static void collect(Class<?> record, Set<String> properties, Set<String> constants) {
        for (var component : record.getRecordComponents()) {
            var type = elementType(component);
            var name = JsonName.of(component);
            if (OF_BASE.contains(name)) {
                continue;
            }
            properties.add(name);
            if (type.isEnum()) {
                Arrays.stream(type.getEnumConstants())
                        .map(constant -> JsonName.of((Enum<?>) constant))
                        .forEach(constants::add);
            } else if (type.isRecord() && type != Meta.class && !LanguageMap.class.isAssignableFrom(type)) {
                collect(type, properties, constants);
            }
        }
    }

    private static Class<?> elementType(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                        && List.class.isAssignableFrom(component.getType())
                ? (Class<?>) list.getActualTypeArguments()[0]
                : component.getType();
    }
}
