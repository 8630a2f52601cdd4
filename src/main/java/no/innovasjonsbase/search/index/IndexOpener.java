package no.innovasjonsbase.search.index;

import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;

import no.innovasjonsbase.journal.Journal;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.view.DocumentLookup;

/** Opens an index by its name, checks that it can be used, and creates what keeps it up to date with the journal. */
@ApplicationScoped
class IndexOpener {
    @Inject
    IndexStore store;

    @Inject
    SearchCacheInvalidation cacheInvalidation;

    @Inject
    Journal journal;

    @Inject
    EntryTypes types;

    @Inject
    DocumentLookup documents;

    @Inject
    LearnedVocabulary vocabulary;

    @Inject
    ObjectMapper json;

    /**
     * Opens an index to answer searches.
     *
     * @param replace called with the index where it turns out to hold what was erased: another has to be built
     * @throws DamagedIndexException where it is damaged, incomplete, empty beside a base with entries, or of another database
     */
    IndexFollower openLive(String name, Consumer<EntryIndex> replace) {
        return open(name, replace, this::requireUsable);
    }

    /**
     * Opens an index to be filled, from the beginning or from where it was interrupted.
     *
     * @param replace called with the index where it turns out to hold what was erased: another has to be built
     * @throws DamagedIndexException where it is damaged or of another database
     */
    IndexFollower openForRebuild(String name, Consumer<EntryIndex> replace) {
        return open(name, replace, this::requireSameJournal);
    }

    private IndexFollower open(String name, Consumer<EntryIndex> replace, Consumer<IndexFollower> requirement) {
        var index = store.open(name);
        try {
            var follower = new IndexFollower(
                    index,
                    journal,
                    types,
                    documents,
                    json,
                    vocabulary,
                    cacheInvalidation.observing(() -> replace.accept(index)));
            requirement.accept(follower);
            return follower;
        } catch (RuntimeException failed) {
            index.close();
            throw failed;
        }
    }

    private void requireUsable(IndexFollower opened) {
        var isHollow =
                opened.index().isEmpty() && types.counts().values().stream().anyMatch(count -> count > 0);
        if (!opened.position().complete || !opened.position().isIn(journal.position()) || isHollow) {
            throw new DamagedIndexException("It belongs to another database or is incomplete");
        }
    }

    private void requireSameJournal(IndexFollower opened) {
        if (!opened.position().isIn(journal.position())) {
            throw new DamagedIndexException("It belongs to another database");
        }
    }
}
