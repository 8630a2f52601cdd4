package no.innovasjonsbase.platform.database;

import java.sql.SQLException;
import java.util.Optional;

import org.flywaydb.core.api.exception.FlywayValidateException;

/** Says in a line why the application could not start with its database, where an operator can put that right. */
public final class StartFailures {
    private static final String GUIDE = "src/docs/guides/postgresql.md has the SQL.";
    private static final String NOT_RESOLVED = "applied migration not resolved locally";

    private StartFailures() {}

    /** What a failure means, without a line break; empty where it is none of those that are known. */
    public static Optional<String> explain(Throwable failure) {
        if (failure instanceof FlywayValidateException invalid) {
            return Optional.of(explain(invalid));
        }
        if (failure instanceof SQLException sql && sql.getSQLState() != null) {
            return Optional.ofNullable(explain(sql.getSQLState()))
                    .map(meaning -> meaning + " (" + firstLine(sql) + ")");
        }
        return Optional.empty();
    }

    private static String explain(FlywayValidateException invalid) {
        return invalid.getMessage().contains(NOT_RESOLVED)
                ? "the database was migrated by a newer release than this one. Start that release, or restore a backup from "
                        + "before it (src/docs/guides/back-up-and-restore.md)"
                : "the migrations of this release don't fit the database: "
                        + invalid.getMessage().replaceAll("\\s*\\R\\s*", " ");
    }

    /** What a SQLSTATE of PostgreSQL means for an operator; null where that isn't known. */
    private static String explain(String state) {
        return switch (state) {
            case "42501" ->
                "the database user may not make tables in the database; it has to own the database. " + GUIDE;
            case "3D000" -> "there is no such database. " + GUIDE;
            case "28P01", "28000" ->
                "PostgreSQL doesn't accept the user or its password: see ikb.postgresql.username and "
                        + "ikb.postgresql.password. " + GUIDE;
            case "08001", "08004", "08006" -> "PostgreSQL is not reached: see ikb.postgresql.url";
            case "53300" ->
                "PostgreSQL has no connection left: see its max_connections and quarkus.datasource.jdbc.max-size";
            default -> null;
        };
    }

    private static String firstLine(SQLException failure) {
        return failure.getMessage().lines().findFirst().orElse("").strip();
    }
}
