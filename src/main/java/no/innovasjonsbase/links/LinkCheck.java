package no.innovasjonsbase.links;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/**
 * The single row with the state of the link checker: when links were last collected, and which instance holds the
 * lease.
 */
@Entity
public class LinkCheck extends PanacheEntityBase {
    private static final int ONLY = 1;

    @Id
    public int id;

    /** When the last collection that came to its end began; null where there was none. */
    public Instant collectedAt;

    /** The instance that holds the lease; null while none does. */
    public String leasedBy;

    /** When the lease expires. */
    public Instant leasedUntil;

    /** The row. */
    static LinkCheck current() {
        return findById(ONLY);
    }

    /** Acquires or renews the lease for an instance until a time; answers false where another instance holds it. */
    static boolean lease(String by, Instant until, Instant now) {
        return update(
                        "leasedBy = ?1, leasedUntil = ?2 where leasedBy is null or leasedBy = ?1 or leasedUntil < ?3",
                        by,
                        until,
                        now)
                == 1;
    }

    /** Releases the lease where an instance holds it. */
    static void release(String by) {
        update("leasedBy = null, leasedUntil = null where leasedBy = ?1", by);
    }

    /** Notes a collection that began at a time. */
    static int noteCollection(Instant begun) {
        return update("collectedAt = ?1 where id = ?2", begun, ONLY);
    }
}
