package no.innovasjonsbase.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;

import no.innovasjonsbase.journal.Change;
import no.innovasjonsbase.journal.Journal;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.http.DocumentLookup;

/**
 * Takes the journal into an index, a batch at a time, and notes in the index how far it came. A step that failed or was
 * killed is done again as a whole, and taking a change twice does no harm, so it needs no transaction across the two. A new
 * index is made in the same way, from the first change on.
 *
 * <p>Entries that aren't in a batch but depend on it are read again in the same step: those that refer to one with another
 * name now, and those with compounds of words that were learnt. Whether that is to be done follows from what the index
 * itself has (the old name, the words it was made with), which is changed only after it was done; never from what this
 * process happens to know.
 */
final class IndexFollower {
    private static final int BATCH = 500;

    private final EntryIndex index;
    private final Journal journal;
    private final EntryTypes types;
    private final DocumentLookup documents;
    private final ObjectMapper json;
    private final Vocabulary vocabulary;
    private volatile Position position;
    private volatile Set<String> words = Set.of();

    IndexFollower(
            EntryIndex index,
            Journal journal,
            EntryTypes types,
            DocumentLookup documents,
            ObjectMapper json,
            Vocabulary vocabulary) {
        this.index = index;
        this.journal = journal;
        this.types = types;
        this.documents = documents;
        this.json = json;
        this.vocabulary = vocabulary;
        this.position = index.position();
        this.words = readWords();
    }

    /** The index that it takes the journal into. */
    EntryIndex index() {
        return index;
    }

    /** How far the index came, as far as is known here: in a cluster another instance may have been at it since. */
    Position position() {
        return position;
    }

    /** Whether there is something to do up to a change: changes to take, or words by which nothing was read again yet. */
    boolean isBehind(long newest) {
        return position.number < newest || lacksWords();
    }

    private boolean lacksWords() {
        // What the index has was learnt here, too.
        return words.size() < vocabulary.learned().size();
    }

    /** Takes the next changes. The index is complete once there were no more than it could take. */
    void step() {
        position = index.position();
        if (!Objects.equals(position.words, words.size())) {
            words = readWords();
        }
        var before = position.number;
        List<Change> changes = QuarkusTransaction.requiringNew().call(() -> Change.listAfter(before, BATCH));
        // Also waits until what was read is stored.
        var epoch = journal.position().epoch();
        if (changes.isEmpty() && position.complete && !lacksWords()) {
            return;
        }
        take(changes);
        var number = changes.isEmpty() ? before : changes.get(changes.size() - 1).number;
        var next = new Position(number, epoch, position.complete || changes.size() < BATCH, words.size());
        index.savePosition(next);
        position = next;
    }

    /** The words that the index was made with, by another instance perhaps; from now on what is asked here is read by them. */
    private Set<String> readWords() {
        var all = index.learnedWords();
        vocabulary.adopt(all);
        return all;
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
        if (position.number == 0) {
            // Once for all of them, so that little of a new index has to be read twice.
            vocabulary.learnAll();
        }
        vocabulary.learn(states.values());
        var learned = new HashSet<>(vocabulary.learned());
        var taken = read(states);
        var renamed = renamed(taken);
        if (!renamed.isEmpty()) {
            index.forEachReferrer(renamed, some -> takeAnew(some, states.keySet()));
        }
        index.write(taken, gone);
        followWords(learned, states.keySet());
    }

    /** Reads again what has words inside that the index was not made with so far. */
    private void followWords(Set<String> learned, Set<String> taken) {
        var fresh = new HashSet<>(learned);
        fresh.removeAll(words);
        if (!fresh.isEmpty()) {
            if (position.number > 0) {
                index.forEachContaining(vocabulary.traces(fresh), some -> takeAnew(some, taken));
            }
            index.saveWords(fresh);
            learned.addAll(words);
            words = learned;
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
                QuarkusTransaction.requiringNew().call(() -> new EntryReader(types, documents, json).read(others));
        index.write(entries, List.of());
    }

    private List<IndexedEntry> read(Map<String, JsonNode> states) {
        return QuarkusTransaction.requiringNew().call(() -> new EntryReader(types, documents, json).read(states));
    }

    private JsonNode parsed(String state) {
        try {
            return json.readTree(state);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
