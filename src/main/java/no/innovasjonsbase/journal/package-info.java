/**
 * The write path: transactions that record each change, with the state of the entry after it, under the next number of a
 * gap-free journal. Whatever follows the base (feed, history, search, validators) follows the journal.
 */
package no.innovasjonsbase.journal;
