package no.innovasjonsbase.platform.metrics;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Measures what the process lives on: the heap that is really in use, and the disks that it writes to. */
@ApplicationScoped
class ProcessMetrics {
    @ConfigProperty(name = "ikb.data.directory")
    String data;

    @ConfigProperty(name = "ikb.search.directory")
    String search;

    @ConfigProperty(name = "ikb.import.directory")
    String imports;

    void register(@Observes StartupEvent start, MeterRegistry metrics) {
        Gauge.builder("ikb.heap.after.gc", ProcessMetrics::afterCollection)
                .baseUnit("bytes")
                .description("How much of the heap the last garbage collections left in use")
                .register(metrics);
        Gauge.builder("ikb.heap.max", () -> Runtime.getRuntime().maxMemory())
                .baseUnit("bytes")
                .description("How large the heap may become")
                .register(metrics);
        free("data", data, metrics);
        free("search", search, metrics);
        free("import", imports, metrics);
    }

    private static void free(String directory, String path, MeterRegistry metrics) {
        Gauge.builder("ikb.disk.free", Path.of(path).toAbsolutePath(), ProcessMetrics::usable)
                .tag("directory", directory)
                .baseUnit("bytes")
                .description("How much of the disk under a directory is left for this process")
                .strongReference(true)
                .register(metrics);
    }

    /** Of the nearest folder that exists: some are made when they are first needed. */
    private static double usable(Path directory) {
        File nearest = directory.toFile();
        while (nearest != null && !nearest.exists()) {
            nearest = nearest.getParentFile();
        }
        return nearest == null ? Double.NaN : nearest.getUsableSpace();
    }

    private static double afterCollection() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(usage -> usage != null)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
