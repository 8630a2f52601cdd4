package no.innovasjonsbase.journal;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/**
 * The single row that holds the number and time of the newest change. Every transaction that makes changes locks it before it
 * numbers them, until it has committed, so that commits are serialized and numbers are in their order. A sequence would leave
 * gaps and show later numbers before earlier ones.
 */
@Entity
public class Head extends PanacheEntityBase {
    static final int ONLY = 1;

    @Id
    public int id;

    /** The number of the newest change; 0 while there is none. */
    public long number;

    /** The time of the newest change; null while there is none. */
    public Instant changedAt;

    /** Names this base among others, from its first change on: a follower that meets another epoch has another base. */
    public String epoch;

    /** Changes up to this number may have been forgotten; 0 while every one is kept. */
    public long missingUntil;

    /** Documents up to this number are in {@link #renderedShape}, but for those of versions that others followed. */
    public long renderedUntil;

    /** The shape that {@link DocumentBackfill} rendered documents in, up to {@link #renderedUntil}. */
    public int renderedShape;

    /** The time of the newest change, without the row becoming an entity that is to be locked later. */
    static Optional<Instant> findTime() {
        return getEntityManager()
                .createQuery("select h.changedAt from Head h where h.changedAt is not null", Instant.class)
                .getResultStream()
                .findFirst();
    }

    /** Where the journal stands, which may be a moment ahead of what is stored: {@link Journal#current} waits for that. */
    static Head current() {
        return findById(ONLY);
    }
}
