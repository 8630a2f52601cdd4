/**
 * The changes of the base as its followers see them: what a change looks like, which are asked for, and how they are read from
 * the journal.
 */
package no.innovasjonsbase.changefeed;
