package no.innovasjonsbase.journal;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.Immutable;

/** One change to the base, as the journal keeps it. Never altered. */
@Entity
@Immutable
public class Change extends PanacheEntityBase {
    /** 1, 2, 3 … without gaps, in the order of commits. */
    @Id
    public long number;

    /** When its transaction began: UTC, to the millisecond. */
    public Instant changedAt;

    @Enumerated(EnumType.STRING)
    public Operation operation;

    /** The type of the entry changed, singular. */
    public String entryType;

    public String entryId;

    /** The entry's version after the change. */
    public int entryVersion;

    /** The organization that maintains the entry. */
    public String maintainer;

    /** The entry's view after the change as JSON; null for one that was deleted. */
    public String state;

    /** What was done to an entry. */
    public enum Operation {
        CREATED,
        UPDATED,
        DELETED
    }
}
