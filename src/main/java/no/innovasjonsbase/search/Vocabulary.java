package no.innovasjonsbase.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import no.innovasjonsbase.journal.Change;
import no.innovasjonsbase.search.words.Language;
import no.innovasjonsbase.search.words.Words;

/** What the base calls its topics: words that make up others beside those of the lists. */
@ApplicationScoped
class Vocabulary {
    static final String TOPIC = "topic";

    private static final List<String> LABELS = List.of("label", "altLabels");
    private static final List<String> NORWEGIAN = List.of("nb", "nn");
    private static final int BATCH = 500;

    private final Words words = Words.known();

    @Inject
    ObjectMapper json;

    /** Learns the words of all topics that there are. */
    @Transactional
    void learnAll() {
        var after = "";
        for (var batch = Change.listStates(TOPIC, after, BATCH);
                !batch.isEmpty();
                batch = Change.listStates(TOPIC, after, BATCH)) {
            learn(batch.stream().map(state -> parsed(state.json())).toList());
            after = batch.get(batch.size() - 1).id();
        }
    }

    /**
     * Learns the words of topics.
     *
     * @return those that are new: what has them inside has other keys now
     */
    Set<String> learn(Collection<JsonNode> topics) {
        var labels = new ArrayList<String>();
        for (var topic : topics) {
            for (var property : LABELS) {
                NORWEGIAN.stream().map(topic.path(property)::path).forEach(label -> addTexts(label, labels));
            }
        }
        return words.learn(labels);
    }

    /** Words as an index keeps them without their letters. */
    static List<String> plain(Collection<String> words) {
        return words.stream()
                .map(word -> Words.known().keysOf(word, Language.OTHER).plain())
                .toList();
    }

    private static void addTexts(JsonNode label, List<String> texts) {
        if (label.isTextual()) {
            texts.add(label.asText());
        }
        label.forEach(text -> texts.add(text.asText()));
    }

    private JsonNode parsed(String state) {
        try {
            return json.readTree(state);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
