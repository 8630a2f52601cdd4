package no.innovasjonsbase.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/** Measures the size of the database every so often: a look with each scrape would let scrapes load the database. */
@ApplicationScoped
class DatabaseMetrics {
    private static final Logger LOG = Logger.getLogger(DatabaseMetrics.class);

    private static final String OF_H2 =
            "select setting_value from information_schema.settings where setting_name = 'info.FILE_SIZE'";
    private static final String OF_POSTGRESQL = "select pg_database_size(current_database())";

    private final EntityManager entityManager;
    private final String query;
    private volatile double bytes = Double.NaN;

    @Inject
    DatabaseMetrics(EntityManager entityManager, @ConfigProperty(name = "quarkus.datasource.db-kind") String kind) {
        this.entityManager = entityManager;
        this.query = kind.equals("h2") ? OF_H2 : OF_POSTGRESQL;
    }

    void register(@Observes StartupEvent start, MeterRegistry metrics) {
        Gauge.builder("ikb.database.size", this, self -> self.bytes)
                .baseUnit("bytes")
                .description("How large the database is; NaN where it is in memory or could not be asked")
                .register(metrics);
    }

    @Scheduled(
            every = "{ikb.metrics.sample-interval}",
            delayed = "3s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sample() {
        try {
            bytes = QuarkusTransaction.requiringNew()
                    .call(() -> Double.parseDouble(
                            entityManager
                                    .unwrap(Session.class)
                                    .createNativeQuery(query, Object.class)
                                    .getResultList()
                                    .stream()
                                    .findFirst()
                                    .orElse("NaN")
                                    .toString()));
        } catch (RuntimeException away) {
            bytes = Double.NaN;
            LOG.debugf(away, "The size of the database is unknown for now");
        }
    }
}
