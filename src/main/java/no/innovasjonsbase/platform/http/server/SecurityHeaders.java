package no.innovasjonsbase.platform.http.server;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** The headers that tell a browser what it must not do with an answer. */
final class SecurityHeaders {
    private static final String NO_SOURCE = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action ";
    private static final String NOTHING = NO_SOURCE + "'none'";
    private static final String PAGE = NO_SOURCE + "'self'; style-src 'self'; img-src 'self'";
    /** A picture brings its style along, so that it has it wherever it is embedded: what is in {@code pictureStyle.html}. */
    private static final String PICTURE = NOTHING + "; style-src 'sha256-vgGJw2eLWCOLZlDgrL+UVVyaetQteYq2dphmQBe0qqU='";

    /** Swagger UI writes its own styles and starts with a script in its page. */
    private static final String SWAGGER_UI = NOTHING
            + "; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            + "connect-src 'self'; font-src 'self'";

    private static final String TWO_YEARS = "max-age=63072000";

    private SecurityHeaders() {}

    static void addTo(RoutingContext routing) {
        var headers = routing.response().headers();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", policy(routing, headers.get(HttpHeaders.CONTENT_TYPE)));
        headers.set("Referrer-Policy", "no-referrer");
        // A proxy that ends TLS says so only where quarkus.http.proxy.* lets it.
        if ("https".equals(routing.request().scheme())) {
            headers.set("Strict-Transport-Security", TWO_YEARS);
        }
    }

    private static String policy(RoutingContext routing, String contentType) {
        var path = routing.request().path();
        if (path != null && path.startsWith("/q/swagger-ui")) {
            return SWAGGER_UI;
        }
        if (contentType != null && contentType.startsWith("image/svg+xml")) {
            return PICTURE;
        }
        return contentType != null && contentType.startsWith("text/html") ? PAGE : NOTHING;
    }
}
