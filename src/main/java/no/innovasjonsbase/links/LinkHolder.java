package no.innovasjonsbase.links;

import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Page;

/** An entry that holds a link, as when the entry was last read for links. */
@Entity
public class LinkHolder extends PanacheEntityBase {
    /**
     * Whether the holder {@code h} is an entry whose document holds the link now: a value that is the address stands in it
     * between quotes, without any escape.
     */
    static final String IS_CURRENT = "exists (select 1 from CheckedLink held, Change c where held.id = h.linkId"
            + " and c.entryType = h.entryType and c.entryId = h.entryId"
            + " and c.number = (select max(n.number) from Change n"
            + " where n.entryType = h.entryType and n.entryId = h.entryId)"
            + " and locate(concat('\"', held.address, '\"'), c.state) > 0)";

    /** Grows. */
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String entryType;

    public String entryId;

    public long linkId;

    /** An address that an entry of some type holds. */
    record Held(String entryId, String address) {}

    /** Creates a holder. */
    static void create(String entryType, String entryId, CheckedLink link) {
        var holder = new LinkHolder();
        holder.entryType = entryType;
        holder.entryId = entryId;
        holder.linkId = link.id;
        holder.persist();
    }

    /** Forgets the links of an entry, and those that no other entry holds. */
    static void erase(String entryType, String entryId) {
        var links = LinkHolder.<LinkHolder>list("entryType = ?1 and entryId = ?2", entryType, entryId).stream()
                .map(holder -> holder.linkId)
                .toList();
        delete("entryType = ?1 and entryId = ?2", entryType, entryId);
        CheckedLink.deleteUnheld(links);
    }

    /** Lists what is known of entries of a type. */
    static List<Held> listOf(String entryType, List<String> entryIds) {
        return getEntityManager()
                .createQuery(
                        "select h.entryId, l.address from LinkHolder h join CheckedLink l on l.id = h.linkId"
                                + " where h.entryType = :type and h.entryId in :ids",
                        Held.class)
                .setParameter("type", entryType)
                .setParameter("ids", entryIds)
                .getResultList();
    }

    /** Lists up to so many entries that hold a link now, in the order they were found. */
    static List<LinkHolder> listCurrent(long linkId, int limit) {
        // H2 reads by the index, and no further than to the limit, where conditions are on both of its columns.
        return find(
                        "from LinkHolder h where h.linkId = ?1 and h.id > 0 and " + IS_CURRENT
                                + " order by h.linkId, h.id",
                        linkId)
                .page(Page.ofSize(limit))
                .list();
    }

    /** Lists the ids within a stretch of those that don't hold their links any more. */
    static List<Long> listOutdated(long after, long upTo) {
        return getEntityManager()
                .createQuery(
                        "select h.id from LinkHolder h where h.id > ?1 and h.id <= ?2 and not " + IS_CURRENT,
                        Long.class)
                .setParameter(1, after)
                .setParameter(2, upTo)
                .getResultList();
    }

    /** The highest id; 0 where there is none. */
    static long findLastId() {
        return getEntityManager()
                .createQuery("select coalesce(max(h.id), 0) from LinkHolder h", Long.class)
                .getSingleResult();
    }
}
