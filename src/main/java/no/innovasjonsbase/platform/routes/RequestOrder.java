package no.innovasjonsbase.platform.routes;

/**
 * The order in which a request passes the filters, from the first to the last. Those of the Vert.x router come first, on the
 * event loop, the one with the highest number before all others; then those of JAX-RS, the one with the lowest number first.
 */
public final class RequestOrder {
    // --- Vert.x: filters of the router ---

    /** Begins the trace span of the request: all work for the request belongs to it. */
    public static final int SPAN = 3100;
    /** Gives the request its id, which every answer and log line carries. */
    public static final int REQUEST_ID = 3000;
    /** Notes when the request began, for the line in the access log. */
    public static final int ACCESS_LOG = 2900;
    /** Refuses URIs, hosts and headers beyond the limits. */
    public static final int LIMITS = 1000;
    /** Answers with 304 a client that already has the OpenAPI definition of this release. */
    public static final int OPENAPI_VALIDATOR = 500;
    // Quarkus answers CORS preflights at 300.
    /** Refuses methods that the routes of Quarkus itself don't take. */
    public static final int READ_ONLY_ROUTES = 275;
    /** Takes the request's tokens from its caller's rate limit: after CORS, so that scripts of other sites can read a 429. */
    public static final int RATE_LIMIT = 250;
    /** Answers anonymous reads whose answer is kept, once they are counted. */
    public static final int RESPONSE_CACHE = 225;
    // Quarkus finds out who calls at 200.
    /** Takes the body, within limits, of a caller who is known. */
    public static final int BODY = 150;
    // Quarkus checks paths against its own policies at 100.
    /** Makes the OpenAPI definition when it is first asked for. */
    public static final int OPENAPI_DEFINITION = 50;

    // --- JAX-RS: before a resource method is chosen, on the event loop ---

    /** Answers OPTIONS and refuses methods that the address does not take. */
    public static final int ALLOWED_METHODS = 0;

    /** Replaces what the caller accepts by the format that the address names. */
    public static final int FORMAT = 100;

    // --- JAX-RS: after a resource method was chosen ---

    /** Moves the request to a worker thread, through the bulkhead of its kind; before all filters that may block. */
    public static final int ADMISSION = 0;
    // Quarkus checks whether the caller has a role that the method names.
    /** Checks the query parameters against those that the method declares. */
    public static final int PARAMETERS = 5000;
    /** Redirects reads of an entry by an id of a register to the address of the entry. */
    public static final int IDENTIFIERS = 5100;

    private RequestOrder() {}
}
