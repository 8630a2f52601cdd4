package no.innovasjonsbase.identity;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

import io.vertx.ext.web.RoutingContext;

import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.problem.ProblemView;
import no.innovasjonsbase.platform.routes.RoutedPath;

/**
 * Redirects reads of an entry that was merged into another (308): its address and its sub-resources, its page and its IRI each lead
 * to the same of the other entry. It runs before the filter that keeps answers in memory.
 */
@Provider
@Priority(Priorities.USER + 1)
public class MergedRedirect implements ContainerResponseFilter {
    private static final Pattern OF_ENTRY = Pattern.compile(
            "((?:" + Entry.ROOT + "|" + Entry.PAGES + "|" + PermanentIris.FOLDER + ")[^/]+/)[^/]+(/.*)?");

    @Inject
    PermanentIris iris;

    @Inject
    RoutingContext routing;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var isRead = request.getMethod().equals(HttpMethod.GET)
                || request.getMethod().equals(HttpMethod.HEAD);
        if (isRead && response.getEntity() instanceof ProblemView problem && problem.mergedInto() != null) {
            locate(problem.mergedInto(), request).ifPresent(address -> redirect(address, request, response));
        }
    }

    private Optional<String> locate(String other, ContainerRequestContext request) {
        var path = OF_ENTRY.matcher(RoutedPath.of(routing));
        if (!path.matches()) {
            return Optional.empty();
        }
        var id = other.substring(other.lastIndexOf('/') + 1);
        var address = path.group(1) + id + (path.group(2) == null ? "" : path.group(2));
        return Optional.of(
                address.startsWith(PermanentIris.FOLDER) ? iris.base(request.getUriInfo()) + address : address);
    }

    private static void redirect(String address, ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        List.of(HttpHeaders.CACHE_CONTROL, HttpHeaders.CONTENT_LANGUAGE, HttpHeaders.CONTENT_TYPE, HttpHeaders.VARY)
                .forEach(headers::remove);
        headers.putSingle(HttpHeaders.LOCATION, Redirect.locate(address, request.getUriInfo()));
        response.setEntity(null);
        response.setStatus(Status.PERMANENT_REDIRECT.getStatusCode());
    }
}
