package no.innovasjonsbase.journal;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Page;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.hibernate.annotations.Immutable;
import org.hibernate.jpa.HibernateHints;

import no.innovasjonsbase.platform.database.ValueList;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.ErasedId;
import no.innovasjonsbase.platform.view.Document;
import no.innovasjonsbase.platform.view.View;

/** A change of one entry, as the journal stores it. Never altered, unless its entry is erased. */
@Entity
@Immutable
public class Change extends PanacheEntityBase {
    /** The shape of the views of this release: raised by one that sends a view otherwise than the release before. */
    static final int SHAPE = 7;

    /** 1, 2, 3 … without gaps, in the order of commits. */
    @Id
    public long number;

    /**
     * When the write made its first change or, if another write committed later meanwhile, the time of that one; never earlier
     * than that of the change before it. UTC, to the millisecond.
     */
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

    /** The entry's view after the change as JSON; null for one that was deleted, merged or is erased. */
    public String state;

    /** The languages of the texts in the state, sorted and separated by commas; null where nobody has looked. */
    public String languages;

    /** The {@link #SHAPE} that the state was rendered in; 0 by a release that didn't say. */
    public int shape;

    /** The organization that made the change; null for changes older than this column. */
    public String actorOrganization;

    /** The API key or the client that made it; null for changes older than this column. */
    public String actorClient;

    /** Why the entry was erased; null for every other change. */
    public String reason;

    /** The id of the entry, of the same type, that the entry was merged into; null for every other change. */
    public String mergedInto;

    /** Whether there is no entry after it. */
    public boolean leavesNone() {
        return state == null;
    }

    /** The document of the version that it made, which leaves an entry. */
    public <V extends View> Document<V> document(Class<? extends View> view) {
        return new Document<>(view, entryId, entryVersion, changedAt, state, Document.languagesIn(languages), null);
    }

    /** The newest change of an entry, if there ever was one; also where it is erased, and its changes have another id. */
    public static Optional<Change> findNewest(Class<? extends Entry> entity, String id) {
        return findNewest(Entry.typeOf(entity), id).or(() -> findNewest(Entry.typeOf(entity), ErasedId.of(entity, id)));
    }

    private static Optional<Change> findNewest(String type, String id) {
        return find("entryType = ?1 and entryId = ?2 order by number desc", type, id)
                // The journal stores changes last: to look through everything else before would be in vain.
                .withHint(HibernateHints.HINT_FLUSH_MODE, FlushMode.COMMIT)
                .firstResultOptional();
    }

    /** The newest changes of entries of a type, by the ids that they have there. */
    static Map<String, Change> mapNewest(String type, String[] ids) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select c.* from unnest(cast(?1 as varchar array)) t(id)"
                                + " join change c on c.entry_type = ?2 and c.entry_id = t.id"
                                + " where not exists (select 1 from change n where n.entry_type = c.entry_type"
                                + " and n.entry_id = c.entry_id and n.number > c.number)",
                        Change.class)
                .setParameter(1, ids)
                .setParameter(2, type)
                .setHint(HibernateHints.HINT_FLUSH_MODE, FlushMode.COMMIT)
                .getResultStream()
                .collect(Collectors.toMap(change -> change.entryId, change -> change));
    }

    /** Whether there is a change of either of two entries of a type. */
    static boolean isAnyOf(String type, String one, String other) {
        return !getEntityManager()
                .createQuery(
                        // H2 has no use for an index by type and id where there are several ids.
                        "select 1 from Change where entryType = :type and entryId = :one"
                                + " union all select 1 from Change where entryType = :type and entryId = :other",
                        Integer.class)
                .setParameter("type", type)
                .setParameter("one", one)
                .setParameter("other", other)
                .setHint(HibernateHints.HINT_FLUSH_MODE, FlushMode.COMMIT)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** The change that made a version of an entry, if there was one. */
    public static Optional<Change> findVersion(String type, String id, int version) {
        return find("entryType = ?1 and entryId = ?2 and entryVersion = ?3", type, id, version)
                .firstResultOptional();
    }

    /** The oldest change of an entry that is kept, if there ever was one. */
    public static Optional<Change> findOldest(String type, String id) {
        return find("entryType = ?1 and entryId = ?2 order by number", type, id).firstResultOptional();
    }

    /** The newest change of an entry until an instant; the oldest that is kept where that came later. */
    public static Optional<Change> findNewestUntil(String type, String id, Instant time) {
        return Change.<Change>find(
                        "entryType = ?1 and entryId = ?2 and changedAt <= ?3 order by number desc", type, id, time)
                .firstResultOptional()
                .or(() -> findOldest(type, id));
    }

    /** Up to so many changes of an entry with numbers below one, the newest first. */
    public static List<Change> listOf(String type, String id, long before, int limit) {
        return find("entryType = ?1 and entryId = ?2 and number < ?3 order by number desc", type, id, before)
                .page(Page.ofSize(limit))
                .list();
    }

    /** Up to so many changes whose numbers come after one, in their order. */
    public static List<Change> listAfter(long number, int limit) {
        return find("number > ?1 order by number", number)
                .page(Page.ofSize(limit))
                .list();
    }

    /**
     * Up to so many changes with numbers above one and up to another.
     *
     * @param types of these types only; any where there are none
     * @param maintainers of entries of these organizations only; any where there are none
     * @param newestFirst in descending order rather than in the order they were made
     */
    public static List<Change> listBetween(
            long after, long upTo, Set<String> types, Set<String> maintainers, boolean newestFirst, int limit) {
        var where = "number > :after and number <= :upTo";
        var values = new HashMap<String, Object>(Map.of("after", after, "upTo", upTo));
        if (!types.isEmpty()) {
            var list = ValueList.of("types", types);
            where += " and entryType " + list.condition();
            values.putAll(list.parameters());
        }
        if (!maintainers.isEmpty()) {
            var list = ValueList.of("maintainers", maintainers);
            where += " and maintainer " + list.condition();
            values.putAll(list.parameters());
        }
        return find(where + " order by number" + (newestFirst ? " desc" : ""), values)
                .page(Page.ofSize(limit))
                .list();
    }

    /** The ids of the entries that were ever merged into one. */
    public static List<String> listMergedInto(String type, String id) {
        return getEntityManager()
                .createQuery(
                        "select distinct entryId from Change where mergedInto = ?1 and entryType = ?2", String.class)
                .setParameter(1, id)
                .setParameter(2, type)
                .setHint(HibernateHints.HINT_FLUSH_MODE, FlushMode.COMMIT)
                .getResultList();
    }

    /** The entries that referred, within a stretch of numbers, to the one with an address. */
    public static List<Of> listReferring(String href, long after, long upTo) {
        return getEntityManager()
                .createQuery(
                        "select distinct entryType, entryId from Change where number > ?1 and number <= ?2"
                                + " and locate(?3, state) > 0",
                        Of.class)
                .setParameter(1, after)
                .setParameter(2, upTo)
                // As it stands in documents.
                .setParameter(3, "\"href\":\"" + href + "\"")
                .getResultList();
    }

    /**
     * What entries of a type hold now: up to so many whose ids come after one, by id. Those that were deleted are left
     * out. Nothing of it is kept in the persistence context, so that a whole base can be read in one transaction.
     */
    public static List<State> listStates(String type, String after, int limit) {
        return getEntityManager()
                .createQuery(
                        "select c.entryId, c.state from Change c where c.entryType = :type and c.entryId > :after "
                                + "and c.state is not null and c.number = (select max(n.number) from Change n "
                                + "where n.entryType = c.entryType and n.entryId = c.entryId) "
                                + "order by c.entryType, c.entryId",
                        State.class)
                .setParameter("type", type)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The entry that changes are of, by the name of its type and its id. */
    public record Of(String type, String id) {}

    /**
     * What an entry holds.
     *
     * @param id its id
     * @param json its view in every language
     */
    public record State(String id, String json) {}

    /** What was done to an entry. */
    public enum Operation {
        CREATED,
        UPDATED,
        DELETED,
        ERASED,
        MERGED
    }
}
