/**
 * Finds entries by words. The index follows the journal: it takes each change after it was committed and remembers how far
 * it came, so whatever happens to it, it catches up or is made anew.
 */
package no.innovasjonsbase.search;
