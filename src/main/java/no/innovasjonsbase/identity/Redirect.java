package no.innovasjonsbase.identity;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;

/** The answer 303 See Other, which takes the parameters of its request along (RFC 9110, section 15.4.4). */
public final class Redirect {
    private Redirect() {}

    /** A redirect from the address of a request to another, without a query of its own. */
    public static ResponseBuilder to(String address, UriInfo request) {
        return Response.status(Status.SEE_OTHER).header(HttpHeaders.LOCATION, locate(address, request));
    }

    /** An address with the parameters of a request. */
    static String locate(String address, UriInfo request) {
        var query = request.getRequestUri().getRawQuery();
        return query == null ? address : address + "?" + query;
    }
}
