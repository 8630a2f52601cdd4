package no.innovasjonsbase.platform.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletionException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

import no.innovasjonsbase.platform.health.TimedCheck;

/**
 * Readiness: down where the database can't be reached, or has not given a connection for some time. It takes the place of the
 * check of Agroal, which waits for a connection as long as a request does, and is down whenever all of them are in use.
 */
@Readiness
@ApplicationScoped
class DatabaseHealth implements HealthCheck {
    /** A burst of requests is over by then, or takes their time. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final AgroalDataSource connections;
    private final TimedCheck<Boolean> validation = new TimedCheck<>(this::validate);
    /** When all connections were found in use first; null while one is free. */
    private Long busySince;

    @Inject
    DatabaseHealth(AgroalDataSource connections) {
        this.connections = connections;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("Database").up();
        try {
            var isValid = validation.ask();
            var isBusyForLong = isForLong(isValid.isEmpty());
            if (isValid.isEmpty()) {
                response.status(!isBusyForLong).withData("degraded", "it is slow, or all connections to it are in use");
            } else if (!isValid.get()) {
                response.down().withData("reason", "a connection is broken");
            }
        } catch (CompletionException away) {
            response.down().withData("reason", String.valueOf(away.getCause().getMessage()));
        }
        return response.build();
    }

    /** Whether a connection can be used; null where none became free in time. */
    private Boolean validate() {
        try {
            // After a restart of the database those that were open are broken, and a new one is not.
            return connections.isHealthy(false) || connections.isHealthy(true);
        } catch (SQLException failed) {
            if (isExhausted()) {
                return null;
            }
            throw new CompletionException(failed);
        }
    }

    private boolean isExhausted() {
        var most = connections.getConfiguration().connectionPoolConfiguration().maxSize();
        return connections.getMetrics().activeCount() >= most;
    }

    private synchronized boolean isForLong(boolean isBusy) {
        var now = System.nanoTime();
        if (!isBusy) {
            busySince = null;
        } else if (busySince == null) {
            busySince = now;
        }
        return isBusy && now - busySince > PATIENCE.toNanos();
    }
}
