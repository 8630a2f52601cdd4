package no.innovasjonsbase.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells operators how long the queue of writes is. An instance whose writes wait is ready all the same: reads go on. */
@Readiness
@ApplicationScoped
class WriteHealth implements HealthCheck {
    @Inject
    WriteAdmission admission;

    @Override
    public HealthCheckResponse call() {
        var waiting = admission.waiting();
        var response = HealthCheckResponse.named("Writes").up().withData("waiting", waiting);
        if (waiting > admission.maxWaiting() / 2) {
            response.withData("degraded", "more than half of the queue is taken; writes are refused once it is full");
        }
        return response.build();
    }
}
