package no.innovasjonsbase.platform.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Readiness: down with the reason while nothing can be stored in the database file. */
@Readiness
@ApplicationScoped
class StorageHealth implements HealthCheck {
    @Inject
    StorageState storage;

    @Override
    public HealthCheckResponse call() {
        var reason = storage.unavailableReason();
        var response = HealthCheckResponse.named("Storage").status(reason.isEmpty());
        reason.ifPresent(some -> response.withData("reason", some.reason()));
        return response.build();
    }
}
