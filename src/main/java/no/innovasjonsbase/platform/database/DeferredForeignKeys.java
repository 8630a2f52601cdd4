package no.innovasjonsbase.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Defers foreign key checks to the commit, so that an exclusive write can insert rows in any order.
 *
 * <p>PostgreSQL checks at the commit then. H2 can't defer checks, only disable them for the whole database: whoever
 * does has to be alone and to know that every reference leads somewhere in the end. The setting is kept in memory only,
 * so a process that is killed meanwhile has its checks back at the next start, and nothing of the transaction.
 */
@ApplicationScoped
class DeferredForeignKeys {
    private static final Logger LOG = Logger.getLogger(DeferredForeignKeys.class);

    private final EntityManager entityManager;
    private final DataSource connections;
    private final boolean isH2;

    @Inject
    DeferredForeignKeys(
            EntityManager entityManager,
            DataSource connections,
            @ConfigProperty(name = "quarkus.datasource.db-kind") String kind) {
        this.entityManager = entityManager;
        this.connections = connections;
        this.isH2 = kind.equals("h2");
    }

    /** Runs a whole transaction with the foreign key checks of H2 disabled: it has to be the only one meanwhile. */
    <T> T withoutChecks(Supplier<T> work) {
        if (!isH2) {
            return work.get();
        }
        // Held throughout, so that the checks can be switched on again whatever becomes of the pool.
        try (var connection = connections.getConnection()) {
            set(connection, "set referential_integrity false");
            try {
                return work.get();
            } finally {
                set(connection, "set referential_integrity true");
            }
        } catch (SQLException failed) {
            LOG.error("References may be unchecked by the database until the next start", failed);
            throw new IllegalStateException(failed);
        }
    }

    /** Defers the foreign key checks of the current transaction to its commit, on PostgreSQL. */
    void deferInTransaction() {
        if (!isH2) {
            entityManager.createNativeQuery("set constraints all deferred").executeUpdate();
        }
    }

    private static void set(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
