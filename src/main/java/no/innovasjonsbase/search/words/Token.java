package no.innovasjonsbase.search.words;

/**
 * A word where it stands in a text.
 *
 * @param word the word in lower case and without foreign accents
 * @param start the index of its first character
 * @param end the index after its last character
 */
public record Token(String word, int start, int end) {}
