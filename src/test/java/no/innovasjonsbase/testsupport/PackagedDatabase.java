package no.innovasjonsbase.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * The database under the packaged application: H2 in its data folder, or a real PostgreSQL, every commit of it flushed to
 * the disk, where the application was built for that.
 */
public final class PackagedDatabase implements AutoCloseable {
    private final EmbeddedPostgres postgres;

    private PackagedDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** Starts it where it is a server. */
    public static PackagedDatabase start() {
        if (!"postgresql".equals(System.getProperty("ikb.database"))) {
            return new PackagedDatabase(null);
        }
        try {
            return new PackagedDatabase(EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start());
        } catch (IOException unstartable) {
            throw new UncheckedIOException(unstartable);
        }
    }

    /** Whether the application was built for PostgreSQL. */
    public boolean isPostgres() {
        return postgres != null;
    }

    /** Where PostgreSQL is reached. */
    public String url() {
        return url("postgres");
    }

    /** Where a database on PostgreSQL is reached. */
    public String url(String name) {
        return postgres.getJdbcUrl("postgres", name);
    }

    /** Has PostgreSQL's superuser run some SQL. */
    public void run(String sql) throws SQLException {
        load("postgres", sql);
    }

    /** Has PostgreSQL's superuser run a script in a database. */
    public void load(String name, String script) throws SQLException {
        try (var connection = DriverManager.getConnection(url(name), "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute(script);
        }
    }

    /** The one value that a query of PostgreSQL's superuser finds in a database, as text. */
    public String ask(String name, String query) throws SQLException {
        try (var connection = DriverManager.getConnection(url(name), "postgres", "postgres");
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** The settings that let the application find it. */
    public String[] settings() {
        return isPostgres()
                ? new String[] {"-Dikb.postgresql.url=" + url(), "-Dikb.postgresql.username=postgres"}
                : new String[0];
    }

    /** The same for a base that begins empty. */
    public String[] settingsOfEmpty() {
        return Stream.concat(Arrays.stream(settings()), Stream.of(PackagedApplication.EMPTY))
                .toArray(String[]::new);
    }

    /** Ends the server while its users go on. */
    public void stop() throws IOException {
        if (isPostgres()) {
            postgres.close();
        }
    }

    @Override
    public void close() throws IOException {
        stop();
    }
}
