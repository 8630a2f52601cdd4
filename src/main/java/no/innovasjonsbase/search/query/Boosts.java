package no.innovasjonsbase.search.query;

import java.util.List;

import no.innovasjonsbase.search.document.Passage;

/**
 * Boosts of matches by kind and field. Scores are constant, without term frequencies (no BM25), so that they are the same on every
 * engine and easy to explain. A closer match also matches in all laxer ways, and the boosts add up.
 */
final class Boosts {
    // How close a word is.
    static final float EXACT = 1.5f;
    static final float FOLDED = 3;
    static final float PART = 3;
    static final float PARTS_APART = 2.5f;
    static final float SOUND = 2;
    static final float FUZZY = 1.5f;
    static final float PHRASE = 8;
    static final float PREFIX = 5;
    static final float LANGUAGE_ASKED_FOR = 1.5f;

    /** For each word that an entry has, in whatever way. */
    static final float PRESENT = 60;
    /** For each word that it has as it is, or in another form. */
    static final float PRESENT_AS_SUCH = 40;
    /** For each word that it has in the names of entries it refers to. */
    static final float PRESENT_BY_NAME = 10;
    /** For each word of which it only has a part. */
    static final float PRESENT_IN_PART = 10;
    /** For all words, be it in the names of others. */
    static final float ALL = 100;
    /** Words that say little count so much of what others do. */
    static final float COMMON = 0.4f;

    // How much of a title is asked for.
    static final float WHOLE = 12;
    static final float WITHIN_QUESTION = 6;
    static final float BEGINNING = 3;

    /** What an entry says itself. */
    static final List<Passage.Role> OWN = List.of(Passage.Role.TITLE, Passage.Role.NAME, Passage.Role.TEXT);
    /** What it is called. */
    static final List<Passage.Role> NAMING = List.of(Passage.Role.TITLE, Passage.Role.NAME);

    private Boosts() {}

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
