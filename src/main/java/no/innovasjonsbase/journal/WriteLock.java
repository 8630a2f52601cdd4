package no.innovasjonsbase.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A lock that the writes of all instances share, and that a write which has to be the only one holds alone, until the
 * transaction under way ends: an advisory lock of PostgreSQL. H2 has one instance, which writes one transaction at a time.
 */
@ApplicationScoped
class WriteLock {
    /** The lock's key among the advisory locks of the database. */
    static final long KEY = 0x696b625f7772L;

    private final EntityManager entityManager;
    private final boolean isPostgres;

    @Inject
    WriteLock(EntityManager entityManager, @ConfigProperty(name = "quarkus.datasource.db-kind") String kind) {
        this.entityManager = entityManager;
        this.isPostgres = kind.equals("postgresql");
    }

    /** Waits until no write is the only one. */
    void share() {
        lock("pg_advisory_xact_lock_shared");
    }

    /** Waits until all other writes have ended; those that come meanwhile wait for this one. */
    void exclude() {
        lock("pg_advisory_xact_lock");
    }

    private void lock(String function) {
        if (isPostgres) {
            entityManager
                    .createNativeQuery("select 1 from " + function + "(:key)", Integer.class)
                    .setParameter("key", KEY)
                    .getSingleResult();
        }
    }
}
