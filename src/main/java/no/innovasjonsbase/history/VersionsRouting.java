package no.innovasjonsbase.history;

import java.util.regex.Pattern;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;

import no.innovasjonsbase.platform.problem.CalledPath;
import no.innovasjonsbase.platform.routes.RoutedPath;

/**
 * Leads requests for versions past the collections' own resources to {@link VersionsResource}.
 *
 * <p>The framework chooses a class by the longest literal beginning of its path, and looks into no other where that class
 * has no method: {@code /api/v1/topics} is longer than {@code /api/v1/}. So the collection is spelled another way that
 * means the same, its first letter percent-encoded (RFC 3986, section 6.2.2.2), which begins like no collection does.
 */
@Provider
@PreMatching
@NonBlocking
class VersionsRouting implements ContainerRequestFilter {
    private static final Pattern VERSIONS = Pattern.compile("/api/v1/([a-z])([^/]*/[^/]+/versions(?:/[^/]+)?)");

    @Inject
    RoutingContext routing;

    @Override
    public void filter(ContainerRequestContext request) {
        var address = VERSIONS.matcher(RoutedPath.of(routing));
        if (address.matches()) {
            var first = String.format("%%%02X", (int) address.group(1).charAt(0));
            CalledPath.matchBy("/api/v1/" + first + address.group(2), request);
        }
    }
}
