package no.innovasjonsbase.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;

import no.innovasjonsbase.journal.Change;
import no.innovasjonsbase.journal.Journal;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryTypes;

/**
 * Takes the journal into an index, a batch at a time, and notes in the index how far it came. Taking a change twice does no
 * harm, so it needs no transaction across the two. A new index is made in the same way, from the first change on.
 */
final class IndexFollower {
    private static final int BATCH = 500;

    private final EntryIndex index;
    private final Journal journal;
    private final EntryTypes types;
    private final ObjectMapper json;
    private final Vocabulary vocabulary;
    private volatile Position position;

    IndexFollower(EntryIndex index, Journal journal, EntryTypes types, ObjectMapper json, Vocabulary vocabulary) {
        this.index = index;
        this.journal = journal;
        this.types = types;
        this.json = json;
        this.vocabulary = vocabulary;
        this.position = index.position();
    }

    /** The index that it takes the journal into. */
    EntryIndex index() {
        return index;
    }

    /** How far the index came, as far as is known here: in a cluster another instance may have been at it since. */
    Position position() {
        return position;
    }

    /** Takes the next changes. The index is complete once there were no more than it could take. */
    void step() {
        position = index.position();
        var before = position.number;
        List<Change> changes = QuarkusTransaction.requiringNew().call(() -> Change.listAfter(before, BATCH));
        // Also waits until what was read is stored.
        var epoch = journal.position().epoch();
        if (!changes.isEmpty()) {
            take(changes);
        } else if (position.complete) {
            return;
        }
        var number = changes.isEmpty() ? before : changes.get(changes.size() - 1).number;
        var next = new Position(number, epoch, position.complete || changes.size() < BATCH);
        index.note(next);
        position = next;
    }

    private void take(List<Change> changes) {
        var states = new LinkedHashMap<String, JsonNode>();
        var gone = new LinkedHashSet<String>();
        for (var change : changes) {
            var href = Entry.hrefOf(types.require(change.entryType), change.entryId);
            gone.remove(href);
            states.remove(href);
            if (change.operation == Change.Operation.DELETED) {
                gone.add(href);
            } else {
                states.put(href, parsed(change.state));
            }
        }
        var learned = vocabulary.learn(states.values().stream()
                .filter(state -> state.path("type").asText().equals(Vocabulary.TOPIC))
                .toList());
        var taken = read(states);
        var renamed = renamed(taken);
        index.take(taken, gone);
        if (!renamed.isEmpty()) {
            index.eachReferrer(renamed, some -> takeAnew(some, states.keySet()));
        }
        if (!learned.isEmpty()) {
            index.eachWith(Vocabulary.plain(learned), some -> takeAnew(some, states.keySet()));
        }
    }

    /** Those that are known by other words than before: they are part of what their referrers are found by. */
    private Set<String> renamed(List<IndexedEntry> entries) {
        var before = index.shown(entries.stream().map(entry -> entry.href).toList());
        var renamed = new HashSet<String>();
        for (var entry : entries) {
            var shown = before.get(entry.href);
            if (shown != null
                    && !Passage.titlesIn(Passage.parse(shown, json)).equals(Passage.titlesIn(entry.passages))) {
                renamed.add(entry.href);
            }
        }
        return renamed;
    }

    private void takeAnew(List<String> hrefs, Set<String> taken) {
        var others = new ArrayList<>(hrefs);
        others.removeAll(taken);
        List<IndexedEntry> entries =
                QuarkusTransaction.requiringNew().call(() -> new EntryReader(types, json).read(others));
        index.take(entries, List.of());
    }

    private List<IndexedEntry> read(Map<String, JsonNode> states) {
        return QuarkusTransaction.requiringNew().call(() -> new EntryReader(types, json).read(states));
    }

    private JsonNode parsed(String state) {
        try {
            return json.readTree(state);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
