package no.innovasjonsbase.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

import io.vertx.ext.web.RoutingContext;

import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.routes.Format;
import no.innovasjonsbase.platform.routes.RoutedPath;
import no.innovasjonsbase.platform.routes.Routes;
import no.innovasjonsbase.platform.view.Document;
import no.innovasjonsbase.platform.view.Page;

/**
 * Adds to the answers that show an entry or a list of them where the same is a page, and in which formats it can be had (RFC 8288).
 * Comes before the filter that keeps answers.
 */
@Provider
@Priority(Priorities.USER + 1)
public class AlternateLinks implements ContainerResponseFilter {
    private static final Pattern ADDRESS = Pattern.compile(Entry.ROOT + "([a-z-]+)(/[^/]+)?");

    /** Parameters that pages take as well, and those that say how something is shown, and not what. */
    private static final Set<String> OF_PAGES = Set.of("lang", "q");

    private static final Set<String> OF_SHOWING =
            Set.of("delimiter", "expand", "fields", Format.PARAMETER, "limit", "total");

    /** A longer query stands in each address: the header would grow beyond what proxies take. */
    private static final int MAX_OF_QUERY = 200;

    @Inject
    EntryTypes types;

    @Inject
    Routes routes;

    @Inject
    RoutingContext routing;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Document<?> || response.getEntity() instanceof Page<?>)) {
            return;
        }
        var path = RoutedPath.of(routing);
        var address = ADDRESS.matcher(path);
        if (address.matches() && types.find(address.group(1)).isPresent()) {
            var links = links(
                    path, parametersOf(request.getUriInfo().getRequestUri().getRawQuery()));
            // Not getHeaderString, after which the framework knows of no other header.
            var first = response.getHeaders().getFirst(HttpHeaders.LINK);
            if (first != null) {
                links.add(0, first.toString());
            }
            if (!links.isEmpty()) {
                response.getHeaders().putSingle(HttpHeaders.LINK, String.join(", ", links));
            }
        }
    }

    private static List<String> parametersOf(String query) {
        return Stream.of(query == null ? new String[0] : query.split("[&;]"))
                .filter(parameter -> !parameter.isEmpty())
                .toList();
    }

    private List<String> links(String path, List<String> parameters) {
        var links = new ArrayList<String>();
        if (String.join("&", parameters).length() <= MAX_OF_QUERY) {
            if (parameters.stream()
                    .map(AlternateLinks::nameOf)
                    .allMatch(name -> OF_PAGES.contains(name) || OF_SHOWING.contains(name))) {
                var kept = parameters.stream().filter(parameter -> OF_PAGES.contains(nameOf(parameter)));
                links.add(link(Entry.PAGES + path.substring(Entry.ROOT.length()), kept, Format.HTML));
            }
            for (var format : routes.formatsOf(path)) {
                var kept = parameters.stream()
                        .filter(parameter -> !nameOf(parameter).equals(Format.PARAMETER));
                var chosen = Stream.of(Format.PARAMETER + "=" + format.parameter());
                links.add(link(path, Stream.concat(kept, chosen), format));
            }
        }
        return links;
    }

    private static String nameOf(String parameter) {
        var end = parameter.indexOf('=');
        return end < 0 ? parameter : parameter.substring(0, end);
    }

    private static String link(String path, Stream<String> parameters, Format format) {
        var query = parameters.collect(Collectors.joining("&"));
        return "<" + path + (query.isEmpty() ? "" : "?" + query) + ">; rel=\"alternate\"; type=\"" + format.mediaType()
                + "\"";
    }
}
