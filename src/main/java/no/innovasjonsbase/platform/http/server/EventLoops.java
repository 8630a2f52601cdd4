package no.innovasjonsbase.platform.http.server;

import java.util.Set;

import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * The default of {@code quarkus.vertx.event-loops-pool-size}: one event loop for each processor, where Quarkus makes two, which
 * then wait for each other. Two at least, so that one which is held up doesn't hold up everything.
 */
public final class EventLoops implements ConfigSource {
    private static final String SETTING = "quarkus.vertx.event-loops-pool-size";
    /** Below that of every file, variable and property, and above that of what Quarkus records when it builds. */
    private static final int ORDINAL = 1;

    @Override
    public Set<String> getPropertyNames() {
        return Set.of(SETTING);
    }

    @Override
    public String getValue(String name) {
        return name.equals(SETTING)
                ? String.valueOf(Math.max(2, Runtime.getRuntime().availableProcessors()))
                : null;
    }

    @Override
    public String getName() {
        return EventLoops.class.getSimpleName();
    }

    @Override
    public int getOrdinal() {
        return ORDINAL;
    }
}
