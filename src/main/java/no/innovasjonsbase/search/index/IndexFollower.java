package no.innovasjonsbase.search.index;

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
import no.innovasjonsbase.platform.entry.ErasedId;
import no.innovasjonsbase.platform.view.DocumentLookup;
import no.innovasjonsbase.search.document.EntryReader;
import no.innovasjonsbase.search.document.IndexedEntry;
import no.innovasjonsbase.search.document.Passage;

/**
 * Applies the journal's changes to an index in batches and stores its position in the index. A step that failed or was
 * killed is repeated as a whole; applying a change is idempotent, so no transaction across journal and index is needed. A new
 * index is built the same way, from the first change.
 *
 * <p>Entries that depend on a batch without being in it are reindexed in the same step: those that refer to a renamed entry, and
 * those with compounds of newly learned words. Whether that is needed follows from the state of the index itself (the old
 * name, the learned words), which is updated only afterwards; never from the memory of this process.
 */
public final class IndexFollower {
    private static final int BATCH = 500;
    /** How many changes are read at a time; a batch ends once they are longer than so many characters together. */
    private static final int ROUND = 50;

    private static final int MAX_CHARACTERS = 4_000_000;

    private final EntryIndex index;
    private final Journal journal;
    private final EntryTypes types;
    private final DocumentLookup documents;
    private final ObjectMapper json;
    private final LearnedVocabulary vocabulary;
    private final Observer observer;
    private volatile Position position;
    private volatile Set<String> words = Set.of();

    /** Is told what happens to an index. */
    public interface Observer {
        /**
         * An entry that it holds is about to be removed because it was erased: what the engine keeps of it in its files goes with
         * the index only.
         */
        void erasing();

        /** It may answer something else than before. */
        void changed();
    }

    /** The follower of an index. */
    public IndexFollower(
            EntryIndex index,
            Journal journal,
            EntryTypes types,
            DocumentLookup documents,
            ObjectMapper json,
            LearnedVocabulary vocabulary,
            Observer observer) {
        this.index = index;
        this.journal = journal;
        this.types = types;
        this.documents = documents;
        this.json = json;
        this.vocabulary = vocabulary;
        this.observer = observer;
        this.position = index.position();
        this.words = readWords();
    }

    /** The index that is updated. */
    EntryIndex index() {
        return index;
    }

    /** The position last seen by this process; in a cluster another instance may have advanced it since. */
    Position position() {
        return position;
    }

    /** Whether there is work up to a change: changes to apply, or learned words for which entries were not reindexed yet. */
    public boolean isBehind(long newest) {
        return position.number < newest || lacksWords();
    }

    private boolean lacksWords() {
        // The words of the index are known here, too, so comparing sizes is enough.
        return words.size() < vocabulary.learned().size();
    }

    /** Some changes, and whether there were no more. */
    private record Batch(List<Change> changes, boolean isLast) {}

    /** Applies the next batch of changes. The index is complete once there were no more. */
    public void step() {
        position = index.position();
        if (!Objects.equals(position.words, words.size())) {
            words = readWords();
        }
        var before = position.number;
        var batch = QuarkusTransaction.requiringNew().call(() -> readAfter(before));
        var changes = batch.changes();
        // Also waits until what was read is durable.
        var epoch = journal.position().epoch();
        if (changes.isEmpty() && position.complete && !lacksWords()) {
            return;
        }
        try {
            take(changes);
        } finally {
            observer.changed();
        }
        var number = changes.isEmpty() ? before : changes.get(changes.size() - 1).number;
        var next = new Position(number, epoch, position.complete || batch.isLast(), words.size());
        index.savePosition(next);
        position = next;
    }

    /** Reads the next changes, but never more documents at once than there is memory for, however long they are. */
    private static Batch readAfter(long number) {
        var changes = new ArrayList<Change>();
        var after = number;
        var characters = 0L;
        while (changes.size() < BATCH && characters < MAX_CHARACTERS) {
            var round = Change.listAfter(after, ROUND);
            for (var change : round) {
                changes.add(change);
                characters += change.state == null ? 0 : change.state.length();
                after = change.number;
            }
            if (round.size() < ROUND) {
                return new Batch(changes, true);
            }
        }
        return new Batch(changes, false);
    }

    /** Loads the learned words of the index, which another instance may have added, and uses them for queries from now on. */
    private Set<String> readWords() {
        var all = index.learnedWords();
        vocabulary.adopt(all);
        return all;
    }

    private void take(List<Change> changes) {
        var states = new LinkedHashMap<String, JsonNode>();
        var gone = new LinkedHashSet<String>();
        var erased = new HashSet<String>();
        for (var change : changes) {
            var href = Entry.hrefOf(types.require(change.entryType), change.entryId);
            gone.remove(href);
            states.remove(href);
            if (change.operation == Change.Operation.ERASED) {
                erased.add(change.entryId);
            } else if (change.leavesNone()) {
                gone.add(href);
            } else {
                states.put(href, parsed(change.state));
            }
        }
        if (!erased.isEmpty()) {
            var found = held(erased);
            if (!found.isEmpty()) {
                observer.erasing();
                found.removeAll(states.keySet());
                gone.addAll(found);
            }
        }
        if (position.number == 0) {
            // Learn all at once, so that little of a new index has to be indexed twice.
            vocabulary.relearn();
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

    /** Finds the addresses in the index of the entries that have these ids since they were erased. */
    private List<String> held(Set<String> erasedIds) {
        var found = new ArrayList<String>();
        index.forEach(hrefs -> hrefs.stream()
                .filter(href -> erasedIds.contains(ErasedId.of(href)))
                .forEach(found::add));
        return found;
    }

    /** Reindexes entries with compounds of words that are new to the index, then stores the words. */
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

    /** Finds entries whose titles changed: titles are indexed with the entries that refer to them. */
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
