/**
 * References to entries as reference managers read them: CSL-JSON, BibTeX, RIS, and a line of text. All are made of one CSL item,
 * and that of an entry's JSON, by the terms {@code citation} of its type in the vocabulary.
 */
package no.innovasjonsbase.citation;
