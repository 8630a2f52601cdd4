package no.innovasjonsbase.platform.workers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Liveness: down with the names of workers that have died or hang, if the scheduler has stopped, and after an
 * OutOfMemoryError that the process outlived. Only a new start mends any of these.
 */
@Liveness
@ApplicationScoped
class WorkersHealth implements HealthCheck {
    private final WorkerSettings settings;
    /** At first when this was made: a scheduler that never begins is dead, too. */
    private volatile long scheduledAt = System.nanoTime();

    @Inject
    WorkersHealth(WorkerSettings settings) {
        this.settings = settings;
    }

    void begin(@Observes StartupEvent start) {
        if (settings.exitOnOutOfMemory() && LaunchMode.current() == LaunchMode.NORMAL) {
            OutOfMemory.exitBy(WorkersHealth::halt);
        }
        var before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            OutOfMemory.exitIfBehind(failure);
            if (before != null) {
                before.uncaughtException(thread, failure);
            }
        });
    }

    private static void halt() {
        try {
            // The log may need memory, and another thread to write it.
            System.err.println("OutOfMemoryError: the process exits with status 3");
        } finally {
            Runtime.getRuntime().halt(OutOfMemory.STATUS);
        }
    }

    @Scheduled(every = "30s")
    void note() {
        scheduledAt = System.nanoTime();
    }

    @Override
    public HealthCheckResponse call() {
        var unhealthy = Worker.unhealthy(settings.hangTimeout());
        if (System.nanoTime() - scheduledAt > settings.schedulerTimeout().toNanos()) {
            unhealthy.put("scheduler", "is dead");
        }
        if (OutOfMemory.wasSeen()) {
            unhealthy.put("memory", "was out");
        }
        var response = HealthCheckResponse.named("Workers").status(unhealthy.isEmpty());
        unhealthy.forEach(response::withData);
        return response.build();
    }
}
