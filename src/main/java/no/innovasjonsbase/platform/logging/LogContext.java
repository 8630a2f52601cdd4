package no.innovasjonsbase.platform.logging;

import io.opentelemetry.context.Context;
import org.jboss.logging.MDC;

/**
 * The log context of a request (MDC). Quarkus keeps it with the request's Vert.x context, so that it follows the
 * request from thread to thread and ends with it.
 */
public final class LogContext {
    static final String REQUEST_ID = "requestId";
    /** What Quarkus calls it. */
    private static final String TRACE_ID = "traceId";

    static final String ORGANIZATION = "organization";
    private static final String CLIENT = "client";

    private LogContext() {}

    static void beginRequest(String id) {
        MDC.put(REQUEST_ID, id);
    }

    /** The id of the request under way; null where there is none. */
    public static String requestId() {
        return (String) MDC.get(REQUEST_ID);
    }

    /** The id of the trace of the request under way; null where it is not traced. */
    public static String traceId() {
        return (String) MDC.get(TRACE_ID);
    }

    /** Work of the request under way that is done in a thread of its own, with log lines that carry the same, in the same trace. */
    public static Runnable carried(Runnable work) {
        var carried = MDC.getMap();
        return Context.current().wrap(() -> {
            carried.forEach(MDC::put);
            try {
                work.run();
            } finally {
                MDC.clear();
            }
        });
    }

    /**
     * Notes who sent the request under way.
     *
     * @param organization the organization number it acts for
     * @param client the id of its API key, or the client id of its token
     */
    public static void caller(String organization, String client) {
        MDC.put(ORGANIZATION, organization);
        MDC.put(CLIENT, LogText.of(client));
    }
}
