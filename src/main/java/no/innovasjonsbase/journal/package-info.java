/**
 * The only door for writes. Every change goes through the journal, which gives it the next number of a gap-free row and
 * keeps the state after it; whatever follows the base (feed, history, search, validators) follows the journal.
 */
package no.innovasjonsbase.journal;
