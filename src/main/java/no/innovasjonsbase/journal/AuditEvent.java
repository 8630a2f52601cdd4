package no.innovasjonsbase.journal;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Page;
import org.hibernate.annotations.Immutable;

/** Something a caller did that is no change of an entry. Never altered. */
@Entity
@Immutable
public class AuditEvent extends PanacheEntityBase {
    /** Grows. */
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** The number of the newest change when it was done: it comes right after that change. */
    public long changeNumber;

    /** UTC, to the millisecond. */
    public Instant occurredAt;

    /** In lower case. */
    public String operation;

    /** What kind of thing it was done to. */
    public String subjectType;

    public String subjectId;

    public String actorOrganization;

    public String actorClient;

    /** Up to so many that come after a place in the audit log, in its order. */
    static List<AuditEvent> listAfter(AuditPlace place, int limit) {
        return find(
                        "changeNumber > ?1 or changeNumber = ?1 and id > ?2 order by changeNumber, id",
                        place.changeNumber(),
                        place.event())
                .page(Page.ofSize(limit))
                .list();
    }
}
