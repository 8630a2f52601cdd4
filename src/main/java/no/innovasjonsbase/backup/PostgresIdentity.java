package no.innovasjonsbase.backup;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

/**
 * Knows a PostgreSQL database again by where its row lies: the cluster, its timeline, the database, the table, and the
 * transaction that wrote the row. {@code pg_restore} writes the row anew, a copy of the database has another number, and
 * recovery to a point in time or a standby that takes over begins another timeline.
 */
final class PostgresIdentity implements DatabaseIdentity {
    private static final String DATABASE =
            "(select oid from pg_database where datname = current_database()), tableoid, ";
    /** By default everybody may call these functions. */
    private static final String MAY_ASK_FOR_CLUSTER = "select has_function_privilege('pg_control_system()', 'execute')"
            + " and has_function_privilege('pg_current_wal_lsn()', 'execute')"
            + " and has_function_privilege('pg_walfile_name(pg_lsn)', 'execute')";
    /** The first eight digits of a segment's name are the timeline; the control file has it only after a checkpoint. */
    private static final String CLUSTER =
            "(select system_identifier from pg_control_system()), left(pg_walfile_name(pg_current_wal_lsn()), 8), ";

    private final EntityManager entityManager;

    PostgresIdentity(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public boolean isUpToDate() {
        return find("").isSame();
    }

    @Override
    public boolean isRestored() {
        var found = find(" for update");
        return found.stored() != null && !found.isSame();
    }

    @Override
    public void record() {
        if (!isUpToDate()) {
            entityManager
                    .createNativeQuery("update database_identity set identity = "
                            + identity("pg_current_xact_id()::xid") + " where id = 1")
                    .executeUpdate();
        }
    }

    private record Found(String stored, String present) {
        boolean isSame() {
            return present.equals(stored);
        }
    }

    private Found find(String locking) {
        var row = (Tuple) entityManager
                .createNativeQuery(
                        "select identity as stored, " + identity("xmin")
                                + " as present from database_identity where id = 1" + locking,
                        Tuple.class)
                .getSingleResult();
        return new Found(row.get("stored", String.class), row.get("present", String.class));
    }

    /** The SQL that tells where the row lies. */
    private String identity(String transaction) {
        var mayAsk = (Boolean) entityManager
                .createNativeQuery(MAY_ASK_FOR_CLUSTER, Boolean.class)
                .getSingleResult();
        return "concat_ws('/', " + (mayAsk ? CLUSTER : "") + DATABASE + transaction + ")";
    }
}
