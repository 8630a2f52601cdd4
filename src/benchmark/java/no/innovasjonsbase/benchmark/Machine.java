package no.innovasjonsbase.benchmark;

import java.lang.management.ManagementFactory;

import com.sun.management.OperatingSystemMXBean;

/** The machine that measures, by what matters of it. */
final class Machine {
    private Machine() {}

    /** As in {@code 2 cores, 16 GB of memory, Linux 6.1, JDK 17}. */
    static String description() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return "%d cores, %d GB of memory, %s %s, JDK %d"
                .formatted(
                        system.getAvailableProcessors(),
                        Math.round(system.getTotalMemorySize() / 1e9),
                        system.getName(),
                        system.getVersion().replaceAll("^(\\d+\\.\\d+).*", "$1"),
                        Runtime.version().feature());
    }
}
