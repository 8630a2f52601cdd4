package no.innovasjonsbase.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * The database under the tests: H2 in memory, or a real PostgreSQL where {@code ikb.database} asks for it; and settings that
 * tests need and that disturb none, for an application with others takes a start of its own.
 */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {
    /** Where the first admin key is written to, and the index. */
    private static final String DATA = System.getProperty("ikb.build.directory", "target") + "/test-data";

    private EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        // As main does: see Innovasjonsbase.
        System.setProperty("vertx.disableURIValidation", "true");
        var settings = new HashMap<>(Map.of(
                "ikb.data.directory",
                DATA,
                "ikb.search.directory",
                DATA + "/search-" + UUID.randomUUID(),
                "ikb.body.max-time",
                "5S",
                "ikb.body.in-flight",
                "8M",
                "ikb.rate-limit.enabled",
                "false",
                // One receiver of webhooks on the loopback, with short timeouts and retry delays.
                "ikb.subscriptions.allowed-hosts",
                "localhost:" + Receiver.freePort(),
                "ikb.subscriptions.retry-delays",
                "50MS,100MS",
                "ikb.subscriptions.poll-interval",
                "50MS",
                "ikb.subscriptions.timeout",
                "2S",
                "ikb.subscriptions.max-per-organization",
                "5"));
        if ("postgresql".equals(System.getProperty("ikb.database"))) {
            settings.put("ikb.postgresql.url", startPostgres());
            settings.put("ikb.postgresql.username", "postgres");
            // Tests wait for it.
            settings.put("ikb.postgresql.new-connection-sql", "set lock_timeout = '5s'");
        } else {
            settings.put(
                    "ikb.h2.url",
                    "jdbc:h2:mem:" + UUID.randomUUID()
                            + ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
        }
        return settings;
    }

    private String startPostgres() {
        try {
            postgres = EmbeddedPostgres.builder().start();
            return postgres.getJdbcUrl("postgres", "postgres");
        } catch (IOException unstartable) {
            throw new UncheckedIOException(unstartable);
        }
    }

    @Override
    public void stop() {
        try {
            if (postgres != null) {
                postgres.close();
            }
        } catch (IOException unstoppable) {
            throw new UncheckedIOException(unstoppable);
        }
    }
}
