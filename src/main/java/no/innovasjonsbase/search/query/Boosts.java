package no.innovasjonsbase.search.query;

import java.util.List;

import no.innovasjonsbase.search.document.Passage;
import no.innovasjonsbase.search.document.PassageFields.Scope;

/**
 * Boosts of matches by kind and field. Scores are constant, without term frequencies (no BM25), so that they are the same on every
 * engine and easy to explain. A closer match also matches in all laxer ways, and the boosts add up.
 */
final class Boosts {
    // For each word, added up: what stands in a title also stands in the entry.
    /** For having it in the names of entries it refers to. */
    static final float PRESENT = 10;
    /** For saying the word, in whatever way. */
    static final float SAID = 25;
    /** For saying it as it is, or in another form. */
    static final float SAID_AS_SUCH = 35;
    /** How much where a word stands counts in a query of three or four words, and in a longer one. */
    static final float NAMES_OF_SEVERAL = 0.7f;

    static final float NAMES_OF_MANY = 0.35f;

    /** For being called so in whatever way. */
    static final float CALLED = 15;
    /** For being called by a compound of which the word is the head: {@code ledelse} of {@code innovasjonsledelse}. */
    static final float CALLED_BY_HEAD = 24;
    /** For being called so, in whatever form. */
    static final float CALLED_AS_SUCH = 34;
    /** For having it in the title, in whatever form. */
    static final float IN_TITLE = 8;
    /** For having it in a title of few words. */
    static final float IN_SHORT_TITLE = 6;
    /** For the very word. */
    static final float EXACT = 2;
    /** For saying another word of much the same meaning. */
    static final float SAID_OTHERWISE = 10;
    /** For being called by one. */
    static final float CALLED_OTHERWISE = 5;
    /** For a part of the word alone, or a name that sounds like it. */
    static final float IN_PART = 10;
    /** For saying something like a word that no entry has. */
    static final float LIKE = 40;
    /** For being called something like it. */
    static final float CALLED_LIKE = 30;

    static final float LANGUAGE_ASKED_FOR = 1.5f;
    static final float CALLED_IN_LANGUAGE_ASKED_FOR = 4.5f;

    // Times the boost of the role.
    static final float PHRASE = 8;
    static final float PREFIX = 5;

    /** For all words, be it in the names of others. */
    static final float ALL = 100;
    /** Words that say little count so much of what others do. */
    static final float COMMON = 0.4f;

    // How much of a title is asked for.
    static final float WHOLE = 12;
    static final float WITHIN_QUERY = 6;
    static final float BEGINNING = 12;

    /** What an entry says itself. */
    static final List<Passage.Role> OWN = List.of(Passage.Role.TITLE, Passage.Role.NAME, Passage.Role.TEXT);
    /** Where it is said what it is called. */
    static final List<Scope> NAMING = List.of(Scope.CALLED, Scope.TITLE);

    private Boosts() {}

    /** The boost of a whole name; what is a title is also a name. */
    static float ofName(Scope scope) {
        return scope == Scope.TITLE ? 1 : 3;
    }

    /** The boost of a role. */
    static float of(Passage.Role role) {
        return switch (role) {
            case TITLE -> 4;
            case NAME -> 3;
            case TEXT -> 1;
            case RELATED -> 0.7f;
        };
    }
}
