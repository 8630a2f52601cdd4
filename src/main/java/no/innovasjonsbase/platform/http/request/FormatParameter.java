package no.innovasjonsbase.platform.http.request;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;

import no.innovasjonsbase.platform.problem.Faults;
import no.innovasjonsbase.platform.routes.Format;
import no.innovasjonsbase.platform.routes.RequestOrder;
import no.innovasjonsbase.platform.routes.RoutedPath;
import no.innovasjonsbase.platform.routes.Routes;

/**
 * Lets an address choose the format of its answer ({@code ?format=csv}), for whoever can't send headers: the format takes the
 * place of what the request accepts, so that everything after it negotiates as ever.
 */
@Provider
@PreMatching
@Priority(RequestOrder.FORMAT)
@NonBlocking
public class FormatParameter implements ContainerRequestFilter {
    /** Holds what a request accepts where the framework, which knows the formats that methods declare, must not decide. */
    private static final String ACCEPTED = FormatParameter.class.getName();

    @Inject
    Routes routes;

    @Inject
    RoutingContext routing;

    @Inject
    Faults faults;

    @Override
    public void filter(ContainerRequestContext request) {
        var isRead = request.getMethod().equals(HttpMethod.GET)
                || request.getMethod().equals(HttpMethod.HEAD);
        var path = RoutedPath.of(routing);
        var formats = routes.formatsOf(path);
        if (!isRead || formats.isEmpty()) {
            return;
        }
        // A version answers with a patch where it is asked what makes it of another, and only then.
        var isCompared = request.getUriInfo().getQueryParameters().containsKey("diff");
        if (formats.contains(Format.JSON_PATCH)) {
            formats.removeIf(format -> (format == Format.JSON_PATCH) != isCompared);
        }
        var asked = request.getUriInfo().getQueryParameters().getFirst(Format.PARAMETER);
        if (asked != null) {
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, acceptedAs(asked, formats));
        } else if (request.getHeaderString(HttpHeaders.ACCEPT) != null) {
            request.getHeaders()
                    .putSingle(HttpHeaders.ACCEPT, named(request.getHeaderString(HttpHeaders.ACCEPT), formats));
        }
        if (routes.hasAddedFormats(path)) {
            request.setProperty(ACCEPTED, request.getAcceptableMediaTypes());
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.WILDCARD);
        }
    }

    /** The ranges of formats that a request accepts, with their weights. */
    public static List<MediaType> acceptedBy(ContainerRequestContext request) {
        return request.getProperty(ACCEPTED) instanceof List<?> ranges
                ? ranges.stream().map(MediaType.class::cast).toList()
                : request.getAcceptableMediaTypes();
    }

    /** Whether a request would rather have HTML than all else, as one does for which a browser opens a page. */
    public static boolean prefersHtml(ContainerRequestContext request) {
        return acceptedBy(request).stream()
                .findFirst()
                .filter(best -> !best.isWildcardType() && best.isCompatible(MediaType.TEXT_HTML_TYPE))
                .isPresent();
    }

    /** What is accepted, with the formats that a range means in its place: the framework finds none in {@code text/*}. */
    private static String named(String accept, Set<Format> formats) {
        return Stream.of(accept.split(", "))
                .map(range -> {
                    var meant = formats.stream()
                            .flatMap(format -> format.mediaTypes().stream())
                            .filter(type -> range.startsWith(type.replaceFirst("[^/]+$", "*")))
                            .filter(type -> !accept.contains(type))
                            .map(type -> range.replaceFirst("^[^;]+", type))
                            .collect(Collectors.joining(", "));
                    return meant.isEmpty() ? range : meant;
                })
                .collect(Collectors.joining(", "));
    }

    /** What a format is accepted by; one that there isn't is noted, and must not become a 406 before that is told. */
    private String acceptedAs(String name, Set<Format> formats) {
        return formats.stream()
                .filter(format -> format.parameter().equals(name))
                .map(Format::accepted)
                .findFirst()
                .orElseGet(() -> {
                    note(name, formats);
                    return MediaType.WILDCARD;
                });
    }

    private void note(String name, Set<Format> formats) {
        if (!name.isEmpty()) {
            var valid = formats.stream().map(Format::parameter).collect(Collectors.joining(", "));
            faults.query(Format.PARAMETER, "not-one-of", "value", name, "valid", valid);
        }
    }
}
