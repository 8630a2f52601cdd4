package no.innovasjonsbase.platform.database;

import java.sql.SQLException;
import java.util.Properties;
import java.util.function.Consumer;

import org.h2.engine.IsolationLevel;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;

/**
 * An H2 connection whose autocommit and isolation level can be set, between transactions, without starting one. H2's
 * own commits first, as a statement, and that begins a transaction with a snapshot of all tables; to a few small reads
 * it adds as much as one of them costs.
 */
final class H2Connection extends JdbcConnection {
    H2Connection(String url, Properties info) throws SQLException {
        super(url, info, null, null, false);
    }

    @Override
    public void setAutoCommit(boolean isOn) throws SQLException {
        if (!trySet(session -> session.setAutoCommit(isOn))) {
            super.setAutoCommit(isOn);
        }
    }

    @Override
    public void setTransactionIsolation(int level) throws SQLException {
        if (!trySet(session -> session.setIsolationLevel(IsolationLevel.fromJdbc(level)))) {
            super.setTransactionIsolation(level);
        }
    }

    /** Sets something where nothing is pending; returns whether it did. */
    private boolean trySet(Consumer<SessionLocal> setting) {
        if (!(getSession() instanceof SessionLocal session) || session.hasPendingTransaction()) {
            return false;
        }
        session.lock();
        try {
            // Ends one that has only read; otherwise there is nothing to do.
            session.commit(false);
            setting.accept(session);
            return true;
        } finally {
            session.unlock();
        }
    }
}
