package no.innovasjonsbase.platform.database;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.smallrye.config.ConfigValidationException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.h2.api.ErrorCode;
import org.h2.jdbc.JdbcException;

import no.innovasjonsbase.platform.storage.UnusableDataException;

/** Says in a line why the application could not start with its database, where an operator can put that right. */
public final class StartFailures {
    private static final String GUIDE = "src/docs/guides/postgresql.md has the SQL.";
    private static final String RESTORE =
            "Put a sound one back or restore a backup (src/docs/guides/back-up-and-restore.md)";
    private static final String NOT_RESOLVED = "applied migration not resolved locally";

    private StartFailures() {}

    /** What a failure means, without a line break; empty where it is none of those that are known. */
    public static Optional<String> explain(Throwable failure) {
        if (failure instanceof FlywayValidateException invalid) {
            return Optional.of(explain(invalid));
        }
        if (failure instanceof UnusableDataException unusable) {
            return Optional.of(unusable.getMessage());
        }
        if (failure instanceof ConfigValidationException invalid) {
            return Optional.of(explain(invalid));
        }
        if (failure instanceof JdbcException h2 && failure instanceof SQLException sql) {
            return Optional.ofNullable(explain(h2)).map(meaning -> meaning + " (" + firstLine(sql) + ")");
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

    private static String explain(ConfigValidationException invalid) {
        return IntStream.range(0, invalid.getProblemCount())
                .mapToObj(number -> invalid.getProblem(number).getMessage())
                .flatMap(message -> message.lines().limit(1))
                .collect(Collectors.joining("; ", "settings can't be used: ", ""));
    }

    /** What an error code of H2 means for an operator; null where that isn't known. */
    private static String explain(JdbcException failure) {
        return switch (failure.getErrorCode()) {
            case ErrorCode.FILE_CORRUPTED_1 -> "the database file is damaged. " + RESTORE;
            case ErrorCode.FILE_VERSION_ERROR_1 -> "the database file was written by another version of H2. " + RESTORE;
            case ErrorCode.URL_RELATIVE_TO_CWD -> "ikb.data.directory has to be absolute or to begin with ./";
            case ErrorCode.WRONG_USER_OR_PASSWORD ->
                "the database was made with another user or password: see ikb.h2.username and ikb.h2.password";
            case ErrorCode.DATABASE_IS_READ_ONLY,
                    ErrorCode.FILE_CREATION_FAILED_1,
                    ErrorCode.IO_EXCEPTION_1,
                    ErrorCode.IO_EXCEPTION_2 ->
                "the database file can't be read or written: its disk is full or fails, or the file is damaged. "
                        + RESTORE;
            default -> null;
        };
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
