package no.innovasjonsbase.testsupport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** The statements that requests send to the database: kept for a request that names itself in {@value #HEADER}. */
public final class Statements {
    private static final String HEADER = "X-Test-Statements";
    private static final Map<String, List<String>> BY_REQUEST = new ConcurrentHashMap<>();
    private static final ThreadLocal<List<String>> OF_THREAD = new ThreadLocal<>();

    private Statements() {}

    /** Hears of every statement that Hibernate sends. */
    @PersistenceUnitExtension
    public static class Inspector implements StatementInspector {
        private static final long serialVersionUID = 1;

        @Override
        public String inspect(String sql) {
            if (OF_THREAD.get() != null) {
                OF_THREAD.get().add(sql);
            }
            return sql;
        }
    }

    /** The statements that a GET sent, which was answered with 200. */
    public static List<String> of(String address) {
        return of(address, 200);
    }

    /** The statements that a GET sent, which was answered with a status. */
    public static List<String> of(String address, int status) {
        // An answer that is kept takes none.
        Api.get(address, HEADER, address, "Cache-Control", "no-cache").is(status);
        return BY_REQUEST.remove(address);
    }

    /** Begins, in the thread that the request is done in; filters that need no such thread come before. */
    @Provider
    @Priority(Priorities.AUTHENTICATION)
    public static class Begin implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            if (request.getHeaderString(HEADER) != null) {
                OF_THREAD.set(new ArrayList<>());
            }
        }
    }

    /** Ends, as the last filter of the answer: they go by falling priority. */
    @Provider
    @Priority(Integer.MIN_VALUE)
    public static class End implements ContainerResponseFilter {
        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            if (request.getHeaderString(HEADER) != null) {
                BY_REQUEST.put(request.getHeaderString(HEADER), OF_THREAD.get());
                OF_THREAD.remove();
            }
        }
    }
}
