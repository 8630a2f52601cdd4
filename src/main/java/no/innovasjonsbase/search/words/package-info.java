/**
 * What the search knows of words: how Norwegian inflects, joins and spells them, and which forms of bokmål and nynorsk
 * are the same word. It knows nothing of indexes: text goes in, terms that can be compared come out, and the same word
 * gives the same terms whether it stands in an entry or in a query.
 */
package no.innovasjonsbase.search.words;
