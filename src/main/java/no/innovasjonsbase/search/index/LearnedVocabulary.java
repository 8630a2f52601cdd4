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
import no.innovasjonsbase.search.words.TextAnalyzer;

/** Learns words from the labels of topics, used with the word lists to split compounds. */
@ApplicationScoped
public class LearnedVocabulary {
    private static final String TOPIC = "topic";

    private static final List<String> LABELS = List.of("label", "altLabels");
    private static final List<String> NORWEGIAN = List.of("nb", "nn");
    private static final int BATCH = 100;

    private final TextAnalyzer analyzer = TextAnalyzer.known();

    @Inject
    public ObjectMapper json;

    /** Learns the words of all topics that there are, and forgets those of topics that are no more. */
    @Transactional
    void relearn() {
        var labels = new ArrayList<String>();
        var after = "";
        for (var batch = Change.listStates(TOPIC, after, BATCH);
                !batch.isEmpty();
                batch = Change.listStates(TOPIC, after, BATCH)) {
            batch.forEach(state -> addLabels(parsed(state.json()), labels));
            after = batch.get(batch.size() - 1).id();
        }
        analyzer.relearn(labels);
    }

    /** Learns the words of those entries that are topics. */
    void learn(Collection<JsonNode> entries) {
        var labels = new ArrayList<String>();
        entries.stream()
                .filter(entry -> entry.path("type").asText().equals(TOPIC))
                .forEach(topic -> addLabels(topic, labels));
        analyzer.learn(labels);
    }

    private static void addLabels(JsonNode topic, List<String> labels) {
        for (var property : LABELS) {
            NORWEGIAN.stream().map(topic.path(property)::path).forEach(label -> addTexts(label, labels));
        }
    }

    /** Takes over the words that an index was made with. */
    void adopt(Collection<String> learned) {
        analyzer.adopt(learned);
    }

    /** All words that were learnt: what is read after this is read by them. */
    Set<String> learned() {
        return analyzer.learned();
    }

    /** What an index is searched for to find the words that have these inside. */
    List<String> traces(Collection<String> learned) {
        return learned.stream().map(analyzer::invariantPartOf).distinct().toList();
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
