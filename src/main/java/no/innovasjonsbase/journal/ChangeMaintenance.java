package no.innovasjonsbase.journal;

import java.time.Instant;
import java.util.Optional;

/**
 * SQL that alters or deletes stored changes: erasure, documents rendered in a newer shape, and retention. It goes past the
 * entity, which is immutable to Hibernate.
 */
final class ChangeMaintenance {
    private static final String FORGETTABLE = "c.number > ?1 and c.number <= ?2 and c.changedAt < ?3"
            + " and exists (select 1 from Change newer where newer.entryType = c.entryType"
            + " and newer.entryId = c.entryId and newer.number > c.number)";

    private ChangeMaintenance() {}

    /** Takes away what an entry held, and its id, from all of its changes. */
    static void erase(String type, String id, String erasedId) {
        Change.getEntityManager()
                .createNativeQuery(
                        "update change set operation = 'ERASED', entry_id = ?1, state = null, languages = null,"
                                + " merged_into = null where entry_type = ?2 and entry_id = ?3")
                .setParameter(1, erasedId)
                .setParameter(2, type)
                .setParameter(3, id)
                .executeUpdate();
    }

    /** Puts the document of a change in place of one in an older shape, which says the same. */
    static void replaceDocument(long number, String state, String languages) {
        Change.getEntityManager()
                .createNativeQuery("update change set state = ?1, languages = ?2, shape = ?3 where number = ?4")
                .setParameter(1, state)
                .setParameter(2, languages)
                .setParameter(3, Change.SHAPE)
                .setParameter(4, number)
                .executeUpdate();
    }

    /** The last number within a stretch that {@link #deleteForgettable} would delete, if there is one. */
    static Optional<Long> findLastForgettable(long after, long upTo, Instant before) {
        return Optional.ofNullable(Change.getEntityManager()
                .createQuery("select max(c.number) from Change c where " + FORGETTABLE, Long.class)
                .setParameter(1, after)
                .setParameter(2, upTo)
                .setParameter(3, before)
                .getSingleResult());
    }

    /** Deletes the changes within a stretch that are older than an instant and not the newest of their entry. */
    static int deleteForgettable(long after, long upTo, Instant before) {
        return Change.getEntityManager()
                .createQuery("delete from Change c where " + FORGETTABLE)
                .setParameter(1, after)
                .setParameter(2, upTo)
                .setParameter(3, before)
                .executeUpdate();
    }
}
