package no.innovasjonsbase.pages;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import no.innovasjonsbase.platform.entry.Entry;

/** The entries of a collection in the parts that sitemaps have, by the times at which the journal stored them. */
@ApplicationScoped
class Sitemaps {
    /** The protocol allows 50,000; so many are two megabytes. */
    static final int MOST = 10_000;

    @Inject
    EntityManager entityManager;

    /**
     * How much a collection holds.
     *
     * @param changed when an entry of it last changed; null where there are none
     */
    record Extent(long entries, Instant changed) {
        long parts() {
            return (entries + MOST - 1) / MOST;
        }
    }

    /** An entry and when it last changed. */
    record Item(String id, Instant changed) {}

    Extent extentOf(Class<? extends Entry> type) {
        var row = entityManager
                .createQuery("select count(e), max(e.updatedAt) from " + type.getSimpleName() + " e", Object[].class)
                .getSingleResult();
        return new Extent((long) row[0], (Instant) row[1]);
    }

    /** A part of a collection, by id. */
    List<Item> part(Class<? extends Entry> type, int number) {
        return entityManager
                .createQuery(
                        "select e.id, e.updatedAt from " + type.getSimpleName() + " e order by e.id", Object[].class)
                .setFirstResult((number - 1) * MOST)
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(row -> new Item((String) row[0], (Instant) row[1]))
                .toList();
    }
}
