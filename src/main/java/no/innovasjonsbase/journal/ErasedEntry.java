package no.innovasjonsbase.journal;

/**
 * An entry that is erased, or whose past is. It is fired within the transaction that does it, for whoever keeps something of
 * entries beside the journal.
 *
 * @param type the name of its type
 * @param id its id, as it was
 */
public record ErasedEntry(String type, String id) {}
