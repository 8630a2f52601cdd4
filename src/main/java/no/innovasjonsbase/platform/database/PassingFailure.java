package no.innovasjonsbase.platform.database;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.stream.Stream;

import org.hibernate.exception.JDBCConnectionException;

import no.innovasjonsbase.platform.failure.FailureCauses;

/** Tells whether the database failed for a reason that passes by itself, so that trying again later is worthwhile. */
public final class PassingFailure {
    /** The SQLSTATEs of such reasons, or what these begin with. */
    private static final String[] STATES = {
        // The connection could not be made, or was lost.
        "08",
        // Read-only: what was the primary is a standby since a failover.
        "25006",
        // A transaction was idle for too long: its connection is closed.
        "25P03",
        // Too many connections, the disk is full, or the memory.
        "53",
        // A lock could not be had, as while a table is altered.
        "55P03",
        // A statement took too long, or was cancelled by an operator.
        "57014",
        // PostgreSQL shuts down or starts up.
        "57P",
    };

    private PassingFailure() {}

    /** Whether one is behind a failure. */
    public static boolean isBehind(Throwable failure) {
        return FailureCauses.of(failure).anyMatch(PassingFailure::is);
    }

    private static boolean is(Throwable failure) {
        return failure instanceof JDBCConnectionException
                || failure instanceof SQLTransientException
                || failure instanceof SQLException sql && isPassing(sql.getSQLState());
    }

    /** Without a state it is of the pool, which had no connection to give for as long as one waits. */
    private static boolean isPassing(String state) {
        return state == null || Stream.of(STATES).anyMatch(state::startsWith);
    }
}
