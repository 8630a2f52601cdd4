package no.innovasjonsbase.search.index;

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
import no.innovasjonsbase.search.words.Words;

/** Learns words from the labels of topics, used with the word lists to split compounds. */
@ApplicationScoped
public class Vocabulary {
    private static final String TOPIC = "topic";

    private static final List<String> LABELS = List.of("label", "altLabels");
    private static final List<String> NORWEGIAN = List.of("nb", "nn");
    private static final int BATCH = 500;

    private final Words words = Words.known();

    @Inject
    public ObjectMapper json;

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

    /** Learns the words of those entries that are topics. */
    void learn(Collection<JsonNode> entries) {
        var labels = new ArrayList<String>();
        for (var entry : entries) {
            if (entry.path("type").asText().equals(TOPIC)) {
                for (var property : LABELS) {
                    NORWEGIAN.stream().map(entry.path(property)::path).forEach(label -> addTexts(label, labels));
                }
            }
        }
        words.learn(labels);
    }

    /** Takes over the words that an index was made with. */
    void adopt(Collection<String> learned) {
        words.adopt(learned);
    }

    /** All words that were learnt: what is read after this is read by them. */
    Set<String> learned() {
        return words.learned();
    }

    /** What an index is searched for to find the words that have these inside. */
    List<String> traces(Collection<String> learned) {
        return learned.stream().map(words::traceOf).distinct().toList();
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
