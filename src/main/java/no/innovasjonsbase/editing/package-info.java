/**
 * What a client may do to one entry: create, replace, change and delete it, and merge it into another, under
 * preconditions, once for each idempotency key, or as a dry run. Every resource writes through {@link no.innovasjonsbase.editing.Editing}.
 */
package no.innovasjonsbase.editing;
