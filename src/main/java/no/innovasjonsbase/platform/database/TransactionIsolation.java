package no.innovasjonsbase.platform.database;

import java.sql.Connection;
import java.sql.SQLException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/**
 * The isolation of transactions. By default each has one snapshot of all tables, whatever statements it sends; on H2 that
 * costs more than most statements, whenever a transaction begins.
 */
@ApplicationScoped
public class TransactionIsolation {
    private final EntityManager entityManager;
    private final boolean isH2;

    @Inject
    TransactionIsolation(
            EntityManager entityManager, @ConfigProperty(name = "quarkus.datasource.db-kind") String kind) {
        this.entityManager = entityManager;
        this.isH2 = kind.equals("h2");
    }

    /** For a transaction that has sent nothing yet and sends one statement: that has a snapshot of what it reads. */
    public void ofOneStatement() {
        if (isH2) {
            readCommitted();
        }
    }

    /** For a transaction that has sent nothing yet: each of its statements sees what was committed before. */
    void readCommitted() {
        entityManager
                .unwrap(Session.class)
                .doWork(isH2 ? TransactionIsolation::onH2 : TransactionIsolation::onPostgres);
    }

    private static void onH2(Connection connection) throws SQLException {
        // The pool gives it its own back.
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    }

    /** Of this transaction alone; JDBC would set that of the connection, and the pool would have to set it back. */
    private static void onPostgres(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set transaction isolation level read committed");
        }
    }
}
