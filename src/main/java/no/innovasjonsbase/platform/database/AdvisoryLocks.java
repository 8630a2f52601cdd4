package no.innovasjonsbase.platform.database;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Advisory locks of PostgreSQL between the instances of a base, which the transaction under way has until its end. H2 has one
 * instance only: there they are none.
 */
@ApplicationScoped
public class AdvisoryLocks {
    private final EntityManager entityManager;
    private final boolean isPostgres;

    @Inject
    AdvisoryLocks(EntityManager entityManager, @ConfigProperty(name = "quarkus.datasource.db-kind") String kind) {
        this.entityManager = entityManager;
        this.isPostgres = kind.equals("postgresql");
    }

    /** Waits for a lock that no other transaction has, shared or not. */
    public void lock(long key) {
        call("pg_advisory_xact_lock", key);
    }

    /** Waits for a lock that no other transaction has alone. */
    public void share(long key) {
        call("pg_advisory_xact_lock_shared", key);
    }

    /** Sets how long the transaction under way waits for any lock. */
    void setTimeout(Duration timeout) {
        if (isPostgres) {
            entityManager
                    .createNativeQuery("set local lock_timeout = '" + timeout.toMillis() + "ms'")
                    .executeUpdate();
        }
    }

    private void call(String function, long key) {
        if (isPostgres) {
            entityManager
                    .createNativeQuery("select 1 from " + function + "(:key)", Integer.class)
                    .setParameter("key", key)
                    .getSingleResult();
        }
    }
}
