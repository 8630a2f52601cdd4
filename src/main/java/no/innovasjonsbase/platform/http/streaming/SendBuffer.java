package no.innovasjonsbase.platform.http.streaming;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;

/**
 * Sets the TCP send buffer (SO_SNDBUF) of connections, which bounds what the system holds of what a client has yet to
 * take.
 */
@Singleton
class SendBuffer implements HttpServerOptionsCustomizer {
    @Inject
    StreamSettings settings;

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setSendBufferSize((int) settings.sendBuffer().asLongValue());
    }
}
