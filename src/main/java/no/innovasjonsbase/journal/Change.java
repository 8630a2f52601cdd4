package no.innovasjonsbase.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Page;
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

    /** The organization that made the change; null for changes older than this column. */
    public String actorOrganization;

    /** The API key or the client that made it; null for changes older than this column. */
    public String actorClient;

    /** The newest change of an entry, if there ever was one. */
    static Optional<Change> findNewest(String type, String id) {
        return find("entryType = ?1 and entryId = ?2 order by number desc", type, id)
                .firstResultOptional();
    }

    /** The change that made a version of an entry, if there was one. */
    public static Optional<Change> findVersion(String type, String id, int version) {
        return find("entryType = ?1 and entryId = ?2 and entryVersion = ?3", type, id, version)
                .firstResultOptional();
    }

    /** Up to so many changes whose numbers come after one, in their order. */
    public static List<Change> listAfter(long number, int limit) {
        return find("number > ?1 order by number", number)
                .page(Page.ofSize(limit))
                .list();
    }

    /** What was done to an entry. */
    public enum Operation {
        CREATED,
        UPDATED,
        DELETED
    }
}
