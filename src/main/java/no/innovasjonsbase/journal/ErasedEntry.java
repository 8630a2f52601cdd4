package no.innovasjonsbase.journal;

/**
 * CDI event of an entry that is erased, or whose earlier versions are. It is fired within the transaction that does it,
 * for whoever keeps something of entries beside the journal.
 *
 * @param type the name of its type
 * @param id its id, as it was
 */
public record ErasedEntry(String type, String id) {}
