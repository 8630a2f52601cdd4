package no.innovasjonsbase.platform.connections;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.quarkus.runtime.StartupEvent;

/**
 * Puts a {@link RequestHeadGuard} into the pipeline of each connection to a server. Netty finds it as a service where
 * {@link #FOUND_BY} says so: neither Quarkus nor Vert.x leads to a connection before its first request.
 */
public final class ConnectionGuards extends ChannelInitializerExtension {
    /** The system property that has Netty look for it, to be set to {@code serviceload} before a server starts. */
    public static final String FOUND_BY = EXTENSIONS_SYSTEM_PROPERTY;

    private static volatile Limits limits;

    /** The limits, and the connections that they count for. */
    private record Limits(ConnectionSettings settings, UnfinishedHeads unfinished, UnsentBytes unsent) {}

    /** Takes the settings over before the server starts; until then connections are as Netty has them. */
    @ApplicationScoped
    static class Configuration {
        void take(@Observes StartupEvent start, ConnectionSettings settings, MeterRegistry metrics) {
            limits = new Limits(
                    settings,
                    new UnfinishedHeads(settings.maxUnfinishedHeads(), closed("unfinished-heads", metrics)::increment),
                    new UnsentBytes(settings.maxUnsentBytes(), closed("unsent", metrics)::increment));
        }

        private static Counter closed(String reason, MeterRegistry metrics) {
            return Counter.builder("ikb.connections.closed")
                    .tag("reason", reason)
                    .description("Connections closed because others needed the room that they took")
                    .register(metrics);
        }
    }

    @Override
    public void postInitializeServerChildChannel(Channel connection) {
        if (limits != null) {
            connection
                    .pipeline()
                    .addFirst(
                            "requestHeadGuard",
                            new RequestHeadGuard(limits.settings(), limits.unfinished(), limits.unsent()));
        }
    }
}
