package no.innovasjonsbase.search;

import java.util.List;

import no.innovasjonsbase.platform.entry.WordSearch;
import no.innovasjonsbase.search.words.Words;

/** What a question finds within a list. How it has to be asked is found out once, with the first answer. */
final class FoundByWords implements WordSearch.Finding {
    private final Indexes indexes;
    private final Words words;
    private final Asked asked;
    private Finder.Found found;

    FoundByWords(Indexes indexes, Words words, Asked asked) {
        this.indexes = indexes;
        this.words = words;
        this.asked = asked;
    }

    @Override
    public boolean isTooMuch() {
        return indexes.answer(session -> found(new Finder(session, words)).total() > WordSearch.DEEPEST);
    }

    @Override
    public List<String> ids(int offset, int most) {
        return indexes.answer(session -> {
            var finder = new Finder(session, words);
            return finder.ids(asked, found(finder), offset, most);
        });
    }

    private Finder.Found found(Finder finder) {
        if (found == null) {
            found = finder.find(asked);
        }
        return found;
    }
}
