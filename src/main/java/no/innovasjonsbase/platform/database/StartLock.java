package no.innovasjonsbase.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets one of several instances that start together do what is done once for a database, such as its first content: the
 * others wait and then find it done. An advisory lock of PostgreSQL; H2 has one instance only.
 */
@ApplicationScoped
public class StartLock {
    /** The lock's key among the advisory locks of the database. */
    private static final long KEY = 0x696b625f7374L;

    @Inject
    EntityManager entityManager;

    @ConfigProperty(name = "quarkus.datasource.db-kind")
    String kind;

    /** Waits for the lock, which the transaction under way then has until its end. */
    public void take() {
        if (kind.equals("postgresql")) {
            // The other may be making the first content, on a slow machine.
            entityManager.createNativeQuery("set local lock_timeout = '5min'").executeUpdate();
            entityManager
                    .createNativeQuery("select 1 from pg_advisory_xact_lock(:key)", Integer.class)
                    .setParameter("key", KEY)
                    .getSingleResult();
        }
    }
}
