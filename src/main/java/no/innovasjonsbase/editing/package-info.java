/**
 * What a client may do to one entry: create, replace, change and delete it, and merge it into another, under
 * preconditions, once for each idempotency key, or as a dry run. The resources of collections write through
 * {@link no.innovasjonsbase.editing.Editing}, merges through {@link no.innovasjonsbase.editing.Merging}, erasures through
 * {@link no.innovasjonsbase.editing.Erasure}, and imports and the seed, many entries at a time, through
 * {@link no.innovasjonsbase.editing.BulkUpsert}.
 */
package no.innovasjonsbase.editing;
