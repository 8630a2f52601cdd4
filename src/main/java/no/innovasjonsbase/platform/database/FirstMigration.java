package no.innovasjonsbase.platform.database;

import java.sql.SQLException;
import java.util.ArrayList;

import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Takes away what a first start left that was killed while it made its tables: H2 commits each of them by itself, and the
 * next start would meet half of them. Nothing can be lost: while no migration was finished the base never held anything.
 */
public class FirstMigration implements Callback {
    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        var history = context.getConfiguration().getTable();
        try (var statement = context.getConnection().createStatement()) {
            if (!context.getConnection().getMetaData().getDatabaseProductName().equals("H2")) {
                return;
            }
            var tables = new ArrayList<String>();
            try (var rows = statement.executeQuery(
                    "select table_name from information_schema.tables where table_schema = current_schema")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            if (tables.remove(history)) {
                try (var done = statement.executeQuery("select 1 from " + history + " where \"version\" is not null")) {
                    if (done.next()) {
                        return;
                    }
                }
            }
            for (var table : tables) {
                statement.execute("drop table if exists \"" + table + "\" cascade");
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public String getCallbackName() {
        return "first migration";
    }
}
