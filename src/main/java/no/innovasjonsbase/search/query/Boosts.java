package no.innovasjonsbase.search.query;

import java.util.List;

import no.innovasjonsbase.search.document.Passage;
import no.innovasjonsbase.search.document.PassageFields.Scope;

/**
 * Boosts of matches by kind and field. Scores are constant, without term frequencies (no BM25), so that they are the same on every
 * engine and easy to explain. A closer match also matches in all laxer ways, and the boosts add up.
 */
final class Boosts {
    // Of each word. They add up: a word in a title also matches in the entry.
    /** For a match in the name of an entry that this one refers to. */
    static final float PRESENT = 10;
    /** For a match anywhere in the entry, also within a compound. */
    static final float SAID = 25;
    /** For a match anywhere in the entry as a word of its own, in any form or derivation. */
    static final float SAID_AS_SUCH = 35;
    /** The factor of matches in names and titles in a query of three or four words. */
    static final float NAMES_OF_SEVERAL = 0.7f;
    /** The same in a query of five words or more. */
    static final float NAMES_OF_MANY = 0.35f;

    /** For a match in a name or title, also within a compound. */
    static final float CALLED = 15;
    /** For a match in a name or title as the head of a compound: {@code ledelse} of {@code innovasjonsledelse}. */
    static final float CALLED_BY_HEAD = 24;
    /** For a match in a name or title as a word of its own, in any form. */
    static final float CALLED_AS_SUCH = 34;
    /** For a match in the title as a word of its own, in any form. */
    static final float IN_TITLE = 8;
    /** For a match in a title of few words. */
    static final float IN_SHORT_TITLE = 6;
    /** For an exact match in a name or title: the same form of the word. */
    static final float EXACT = 2;
    /** For a match by a word of similar meaning anywhere in the entry. */
    static final float SAID_OTHERWISE = 10;
    /** For a match by a word of similar meaning in a name or title. */
    static final float CALLED_OTHERWISE = 5;
    /** For a match by a part of the word alone, or by a name or title that sounds like it. */
    static final float IN_PART = 10;
    /** For a match by a similar word anywhere in the entry, where the word is misspelt. */
    static final float LIKE = 40;
    /** For a match by a similar word in a name or title, where the word is misspelt. */
    static final float CALLED_LIKE = 30;

    /** For a match in a requested language anywhere in the entry. */
    static final float LANGUAGE_ASKED_FOR = 1.5f;
    /** For a match in a requested language in a name or title. */
    static final float CALLED_IN_LANGUAGE_ASKED_FOR = 4.5f;

    // Of a phrase and of the beginning of a word: multiplied by the boost of the role.
    static final float PHRASE = 8;
    static final float PREFIX = 5;

    /** For an entry that matches all words, wherever they stand, where fewer would do. */
    static final float ALL = 100;
    /** The highest weight of a word that says little (common.txt). */
    static final float COMMON = 0.4f;

    // Of the query as a whole.
    /** For a name or title that equals the query. */
    static final float WHOLE = 12;
    /** For a name or title that is a sequence of words of the query. */
    static final float WITHIN_QUERY = 6;
    /** For a title that begins with the query. */
    static final float BEGINNING = 12;

    /** The roles of the entry's own texts. */
    static final List<Passage.Role> OWN = List.of(Passage.Role.TITLE, Passage.Role.NAME, Passage.Role.TEXT);
    /** The scopes of names and titles. */
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
