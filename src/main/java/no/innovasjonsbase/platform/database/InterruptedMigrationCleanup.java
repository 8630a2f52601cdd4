package no.innovasjonsbase.platform.database;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Drops the half-created tables of a first start on H2 that was killed during its migrations: H2 commits each statement
 * by itself, and the next start would meet half a migration. Nothing can be lost: the base holds nothing, and a start
 * makes a key, at the least, once all migrations are done.
 */
public class InterruptedMigrationCleanup implements Callback {
    /** What anybody stores comes with a row in one of these. */
    private static final List<String> USED = List.of("change", "api_key", "subscription");

    @Override
    public boolean supports(Event event, Context context) {
        // The first of a migration's events: at the next Flyway has read which migrations are done.
        return event == Event.BEFORE_VALIDATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try (var statement = context.getConnection().createStatement()) {
            if (context.getConnection().getMetaData().getDatabaseProductName().equals("H2")
                    && isPending(context)
                    && !isUsed(statement)) {
                clear(statement, context.getConfiguration().getTable());
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static boolean isPending(Context context) {
        return new Flyway(context.getConfiguration()).info().pending().length > 0;
    }

    private static boolean isUsed(Statement statement) throws SQLException {
        var tables = tablesIn(statement);
        for (var table : USED) {
            if (tables.contains(table)) {
                try (var rows = statement.executeQuery("select 1 from \"" + table + "\" limit 1")) {
                    if (rows.next()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Drops all tables but that of the migrations done, which Flyway has made by now. */
    private static void clear(Statement statement, String history) throws SQLException {
        for (var table : tablesIn(statement)) {
            statement.execute(
                    table.equals(history)
                            ? "delete from \"" + table + "\" where \"version\" is not null"
                            : "drop table if exists \"" + table + "\" cascade");
        }
    }

    private static List<String> tablesIn(Statement statement) throws SQLException {
        var tables = new ArrayList<String>();
        try (var rows = statement.executeQuery(
                "select table_name from information_schema.tables where table_schema = current_schema")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    @Override
    public String getCallbackName() {
        return "first migration";
    }
}
