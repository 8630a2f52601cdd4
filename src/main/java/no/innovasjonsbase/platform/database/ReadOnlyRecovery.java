package no.innovasjonsbase.platform.database;

import java.sql.SQLException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import org.h2.jdbc.JdbcConnection;
import org.jboss.logging.Logger;

import no.innovasjonsbase.platform.storage.StorageState;

/**
 * Reopens an H2 database that was opened read-only, once its file can be written again. A read has H2 open it while its
 * file is read-only, and H2 keeps it so.
 */
@ApplicationScoped
class ReadOnlyRecovery {
    private static final Logger LOG = Logger.getLogger(ReadOnlyRecovery.class);

    private final AgroalDataSource connections;
    private final StorageState storage;

    @Inject
    ReadOnlyRecovery(AgroalDataSource connections, StorageState storage) {
        this.connections = connections;
        this.storage = storage;
    }

    /** Makes the database writable after its file could not be written; to be called by a writer that is alone. */
    void requireWritable() {
        if (!storage.takeRecovery()) {
            return;
        }
        var isReadOnly = false;
        try (var connection = connections.getConnection();
                var statement = connection.createStatement()) {
            isReadOnly = connection.unwrap(JdbcConnection.class).isReadOnly();
            if (isReadOnly) {
                LOG.info("The database is opened anew: it was opened while its file was read-only");
                statement.execute("shutdown immediately");
            }
        } catch (SQLException closed) {
            LOG.debugf(closed, "A connection ended with the database");
        }
        if (isReadOnly) {
            // Also those in use: a database that is still open for writing needs none of this.
            connections.flush(AgroalDataSource.FlushMode.ALL);
        }
    }
}
