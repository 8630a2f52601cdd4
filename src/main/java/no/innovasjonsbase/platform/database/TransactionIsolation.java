package no.innovasjonsbase.platform.database;

import java.sql.Connection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/**
 * The isolation of transactions that read. Each has a snapshot of all tables by default, whatever statements it sends; on H2
 * that costs more than most statements, when the transaction begins and once more when its connection is given back.
 */
@ApplicationScoped
public class ReadIsolation {
    private final EntityManager database;
    private final boolean isH2;

    @Inject
    ReadIsolation(EntityManager database, @ConfigProperty(name = "quarkus.datasource.db-kind") String kind) {
        this.database = database;
        this.isH2 = kind.equals("h2");
    }

    /**
     * Has a transaction that has sent nothing yet take a snapshot for each statement, of what that reads. To be called where one
     * statement tells all.
     */
    public void byStatement() {
        if (isH2) {
            database.unwrap(Session.class)
                    .doWork(connection -> connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED));
        }
    }
}
