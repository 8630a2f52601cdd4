package no.innovasjonsbase.platform.problem;

import jakarta.ws.rs.container.ContainerRequestContext;

/** The path that a request called, whatever it is matched by. */
public final class CalledPath {
    private static final String KEPT = "ikb.called-path";

    private CalledPath() {}

    /** The path of a request as it was called, still encoded. */
    public static String of(ContainerRequestContext request) {
        return request.getProperty(KEPT) instanceof String kept
                ? kept
                : request.getUriInfo().getRequestUri().getRawPath();
    }

    /**
     * Has a request matched by another path than it called. For filters before matching.
     *
     * @param path as the matching reads it
     */
    public static void matchBy(String path, ContainerRequestContext request) {
        request.setProperty(KEPT, of(request));
        // What is set here is decoded once more than what comes in.
        var encoded = path.replace("%", "%25");
        request.setRequestUri(
                request.getUriInfo().getRequestUriBuilder().replacePath(encoded).build());
    }
}
