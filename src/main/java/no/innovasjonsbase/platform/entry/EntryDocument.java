package no.innovasjonsbase.platform.entry;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The document of a version, as reads find it: part of the row of the change that made the version. Stored by the journal. */
@Entity
@Table(name = "change")
class EntryDocument {
    /** HQL that joins the document of the entry {@code e} as {@code d}; takes the parameter {@code type}. */
    static final String OF_ENTRY = " e left join EntryDocument d"
            + " on d.entryType = :type and d.entryId = e.id and d.entryVersion = e.version";

    @Id
    long number;

    String entryType;

    String entryId;

    int entryVersion;

    String state;

    String languages;
}
