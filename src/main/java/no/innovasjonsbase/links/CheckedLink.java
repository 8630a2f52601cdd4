package no.innovasjonsbase.links;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Page;

/** An address of the web that entries hold, and the result of its last check. */
@Entity
public class CheckedLink extends PanacheEntityBase {
    private static final String IS_HELD =
            " and exists (select 1 from LinkHolder h where h.linkId = l.id and " + LinkHolder.IS_CURRENT + ")";

    /** Grows. */
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** As the entries have it. */
    public String address;

    /** When it was last checked; null where it wasn't. */
    public Instant lookedAt;

    /** Why it could not be followed to its end; null where it could. */
    @Enumerated(EnumType.STRING)
    public LinkFailure failure;

    /** The HTTP status of the last response; null where there was none. */
    public Integer status;

    /** When it failed first, in a row of checks that all failed; null where the last one didn't. */
    public Instant failingSince;

    /** Whether it has failed for long enough, and more than once, to be taken for unreachable. */
    public boolean unreachable;

    /** Records the result of a check. */
    void record(LinkCheckResult result, Instant now, Duration confirmAfter) {
        lookedAt = now;
        failure = result.failure();
        status = result.status();
        if (!result.isFailing()) {
            failingSince = null;
            unreachable = false;
        } else if (failingSince == null) {
            failingSince = now;
        } else {
            unreachable = unreachable || !now.isBefore(failingSince.plus(confirmAfter));
        }
    }

    /** The link of an address, which is made where it is new. */
    static CheckedLink of(String address) {
        return CheckedLink.<CheckedLink>find("address", address)
                .firstResultOptional()
                .orElseGet(() -> {
                    var link = new CheckedLink();
                    link.address = address;
                    link.persist();
                    return link;
                });
    }

    /**
     * Lists some links that are to be checked: new ones, those that were last checked a while ago, and those that
     * failed and have yet to be confirmed; those first that have waited longest.
     *
     * @param before when they were last checked, at the latest
     * @param unconfirmedBefore the same for those that failed
     */
    static List<CheckedLink> listDue(Instant before, Instant unconfirmedBefore, int limit) {
        return find(
                        "lookedAt is null or lookedAt <= ?1"
                                + " or failingSince is not null and unreachable = false and lookedAt <= ?2"
                                + " order by lookedAt nulls first, id",
                        before,
                        unconfirmedBefore)
                .page(Page.ofSize(limit))
                .list();
    }

    /** Lists unreachable links that current entries hold, by id, starting after one. */
    static List<CheckedLink> listUnreachable(long after, int limit) {
        // H2 reads by the index, and no further than to the limit, where the order names both of its columns.
        return find(
                        "from CheckedLink l where l.unreachable = true and l.id > ?1" + IS_HELD
                                + " order by l.unreachable, l.id",
                        after)
                .page(Page.ofSize(limit))
                .list();
    }

    /** The number of unreachable links that current entries hold. */
    static long countUnreachable() {
        return count("from CheckedLink l where l.unreachable = true" + IS_HELD);
    }

    /** How many links were checked, and when the last one was. */
    static CheckTotals checkTotals() {
        return getEntityManager()
                .createQuery(
                        "select count(*), max(l.lookedAt) from CheckedLink l where l.lookedAt is not null"
                                + " and (l.failure is null or l.failure <> :notAllowed)",
                        CheckTotals.class)
                .setParameter("notAllowed", LinkFailure.ADDRESS_NOT_ALLOWED)
                .getSingleResult();
    }

    /** The highest id; 0 where there is no link. */
    static long findLastId() {
        return getEntityManager()
                .createQuery("select coalesce(max(l.id), 0) from CheckedLink l", Long.class)
                .getSingleResult();
    }

    /** Lists the ids within a stretch of those that nothing holds. */
    static List<Long> listUnheld(long after, long upTo) {
        return getEntityManager()
                .createQuery(
                        "select l.id from CheckedLink l where l.id > ?1 and l.id <= ?2"
                                + " and not exists (select 1 from LinkHolder h where h.linkId = l.id)",
                        Long.class)
                .setParameter(1, after)
                .setParameter(2, upTo)
                .getResultList();
    }

    /** Deletes those among some that nothing holds. */
    static void deleteUnheld(List<Long> ids) {
        getEntityManager()
                .createQuery("delete from CheckedLink l where l.id in :ids"
                        + " and not exists (select 1 from LinkHolder h where h.linkId = l.id)")
                .setParameter("ids", ids)
                .executeUpdate();
    }

    /** The checks of links. */
    record CheckTotals(long count, Instant last) {}
}
