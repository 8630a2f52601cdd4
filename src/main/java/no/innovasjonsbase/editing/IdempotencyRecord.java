package no.innovasjonsbase.editing;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/**
 * Idempotency record: a request with an idempotency key that created an entry. Its answer is the version of the entry
 * that it made.
 */
@Entity
@Table(name = "answered_request")
@IdClass(IdempotencyRecord.Key.class)
public class IdempotencyRecord extends PanacheEntityBase {
    /** Organization and client: nobody meets another's keys. */
    @Id
    public String caller;

    @Id
    public String idempotencyKey;

    /** What tells this request from others: the collection and the digest of the body. */
    public String request;

    public String entryType;

    public String entryId;

    public int entryVersion;

    public Instant answeredAt;

    /** What tells one from another. */
    public record Key(String caller, String idempotencyKey) implements Serializable {}

    /** The request that was answered under a key, if there is one. */
    static Optional<IdempotencyRecord> find(String caller, String idempotencyKey) {
        return findByIdOptional(new Key(caller, idempotencyKey));
    }

    /** Forgets those answered before a time. */
    static long forgetBefore(Instant time) {
        return delete("answeredAt < ?1", time);
    }
}
