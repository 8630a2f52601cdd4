package no.innovasjonsbase.platform.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Page;

import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;

/** A key that lets a system of an organization write. Of the key itself only a hash is kept. */
@Entity
public class ApiKey extends PanacheEntityBase {
    /** The part of the key that is no secret. */
    @Id
    public String id;

    public String hash;

    /** The organization number that its user acts for. */
    public String organization;

    @Enumerated(EnumType.STRING)
    public Role role;

    /** What it is for; null where nobody said. */
    public String description;

    public Instant createdAt;

    /** Null where it lasts until it is revoked. */
    public Instant expiresAt;

    /** Null where it wasn't. */
    public Instant revokedAt;

    /** To the minute; null where it wasn't used yet. */
    public Instant lastUsedAt;

    /** Whether it may be used at a time. */
    boolean isValidAt(Instant time) {
        return revokedAt == null && (expiresAt == null || time.isBefore(expiresAt));
    }

    /** The key with an id, if there is one. */
    static Optional<ApiKey> find(String id) {
        return findByIdOptional(id);
    }

    /**
     * The key with an id.
     *
     * @throws Problem not-found (404)
     */
    static ApiKey require(String id) {
        return find(id).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, Message.of("no-such-key", "id", id)));
    }

    /** Up to so many keys whose ids come after one, by id. */
    static List<ApiKey> listAfter(String id, int limit) {
        return find("id > ?1 order by id", id).page(Page.ofSize(limit)).list();
    }

    /** Notes when a key was used, unless another instance has noted a later use. */
    static void noteUse(String id, Instant time) {
        update("lastUsedAt = ?1 where id = ?2 and (lastUsedAt is null or lastUsedAt < ?1)", time, id);
    }
}
