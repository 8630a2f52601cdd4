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
        return indexes.answer(session -> {
            if (found == null) {
                found = new Finder(session, words).find(asked);
            }
            return found.total() > WordSearch.DEEPEST;
        });
    }

    @Override
    public List<String> ids(int offset, int most) {
        return indexes.answer(session -> {
            var finder = new Finder(session, words);
            if (found != null) {
                return finder.ids(asked, found, offset, most);
            }
            found = finder.find(asked.part(offset, most));
            return found.result().hits().stream().map(Finder.Row::id).toList();
        });
    }
}
