package no.innovasjonsbase.platform.routes;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** The headers that every answer has: what a browser must not do with it, and that scripts of every site may read it. */
public final class ResponseHeaders {
    private static final CharSequence EVERYBODY = HttpHeaders.createOptimized("*");
    private static final CharSequence X_CONTENT_TYPE_OPTIONS = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence NO_SNIFF = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence CONTENT_SECURITY_POLICY = HttpHeaders.createOptimized("Content-Security-Policy");
    private static final CharSequence REFERRER_POLICY = HttpHeaders.createOptimized("Referrer-Policy");
    private static final CharSequence NO_REFERRER = HttpHeaders.createOptimized("no-referrer");
    private static final CharSequence STRICT_TRANSPORT_SECURITY =
            HttpHeaders.createOptimized("Strict-Transport-Security");
    private static final CharSequence TWO_YEARS = HttpHeaders.createOptimized("max-age=63072000");

    private static final String NO_SOURCE = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action ";
    private static final CharSequence NOTHING = HttpHeaders.createOptimized(NO_SOURCE + "'none'");
    private static final CharSequence PAGE =
            HttpHeaders.createOptimized(NO_SOURCE + "'self'; style-src 'self'; img-src 'self'");
    /** A picture brings its style along, so that it has it wherever it is embedded: what is in {@code pictureStyle.html}. */
    private static final CharSequence PICTURE =
            HttpHeaders.createOptimized(NOTHING + "; style-src 'sha256-vgGJw2eLWCOLZlDgrL+UVVyaetQteYq2dphmQBe0qqU='");

    /** Swagger UI writes its own styles and starts with a script in its page. */
    private static final CharSequence SWAGGER_UI = HttpHeaders.createOptimized(NOTHING
            + "; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            + "connect-src 'self'; font-src 'self'");

    private ResponseHeaders() {}

    /** Adds them to an answer whose media type is known. */
    public static void addTo(RoutingContext routing) {
        var headers = routing.response().headers();
        // In every answer, for caches hand it on to sites that others asked from.
        headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, EVERYBODY);
        headers.remove(HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS);
        headers.set(X_CONTENT_TYPE_OPTIONS, NO_SNIFF);
        headers.set(CONTENT_SECURITY_POLICY, policy(routing, headers.get(HttpHeaders.CONTENT_TYPE)));
        headers.set(REFERRER_POLICY, NO_REFERRER);
        // A proxy that ends TLS says so only where quarkus.http.proxy.* lets it.
        if ("https".equals(routing.request().scheme())) {
            headers.set(STRICT_TRANSPORT_SECURITY, TWO_YEARS);
        }
    }

    private static CharSequence policy(RoutingContext routing, String contentType) {
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
