package no.innovasjonsbase.platform.http.response;

import jakarta.ws.rs.container.ContainerRequestContext;

import no.innovasjonsbase.platform.view.Paged;

/** The {@code Link} to the next part of a list (RFC 8288). */
final class NextLink {
    private NextLink() {}

    /** Its value for an answer; null where nothing comes next. */
    static String of(Object entity, ContainerRequestContext request) {
        if (entity instanceof Paged page && page.next() != null) {
            return to("after", page.next(), request);
        }
        if (entity instanceof Rendered rendered && rendered.next() != null) {
            return to(rendered.next().parameter(), rendered.next().value(), request);
        }
        return null;
    }

    private static String to(String parameter, String value, ContainerRequestContext request) {
        var sent = request.getUriInfo().getRequestUriBuilder();
        var query = request.getUriInfo().getRequestUri().getRawQuery();
        // The builder knows no other separator.
        var next = sent.replaceQuery(query == null ? null : query.replace(';', '&'))
                .replaceQueryParam(parameter, value)
                .build();
        return "<" + request.getUriInfo().getRequestUri().getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"";
    }
}
