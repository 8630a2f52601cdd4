package no.innovasjonsbase.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.ConfigProvider;

import no.innovasjonsbase.platform.routes.RequestOrder;

/** Adds an ETag to the OpenAPI definition, which lasts as long as the release that serves it and its contact. */
@ApplicationScoped
class DefinitionETag {
    private static final String GENERATED = "META-INF/quarkus-generated-openapi-doc.JSON";

    /** What of it is configured. */
    private static final List<String> CONTACT = List.of("ikb.contact.name", "ikb.contact.email", "ikb.contact.url");

    private final String release = release();

    void register(@Observes Filters filters) {
        filters.register(this::check, RequestOrder.OPENAPI_VALIDATOR);
    }

    private void check(RoutingContext routing) {
        var request = routing.request();
        if (!request.path().equals(DefinitionOnDemand.ADDRESS)) {
            routing.next();
            return;
        }
        var form = Objects.hash(request.getHeader(HttpHeaders.ACCEPT), request.getParam("format"));
        var tag = "W/\"" + release + "-" + Integer.toHexString(form) + "\"";
        routing.response()
                .putHeader(HttpHeaders.ETAG, tag)
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=300");
        var known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && known.contains(tag)) {
            routing.response().setStatusCode(304).end();
        } else {
            routing.next();
        }
    }

    private static String release() {
        var config = ConfigProvider.getConfig();
        var contact = CONTACT.stream()
                .map(setting -> config.getOptionalValue(setting, String.class))
                .toList();
        try (var definition = Thread.currentThread().getContextClassLoader().getResourceAsStream(GENERATED)) {
            var written = definition == null ? new byte[0] : definition.readAllBytes();
            return Integer.toHexString(Objects.hash(Arrays.hashCode(written), contact));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
