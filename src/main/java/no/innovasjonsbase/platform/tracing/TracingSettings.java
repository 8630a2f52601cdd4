package no.innovasjonsbase.platform.tracing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether requests are traced, how many of them, and where spans are sent. */
@ConfigMapping(prefix = "ikb.tracing")
interface TracingSettings {
    /** Whether requests are traced. */
    boolean enabled();

    /** Where spans are sent: the base address of a receiver of OTLP over HTTP. */
    String endpoint();

    /** The share of requests that are traced, of those that bring no decision in {@code traceparent}: 0 to 1. */
    @WithDefault("1")
    double ratio();
}
