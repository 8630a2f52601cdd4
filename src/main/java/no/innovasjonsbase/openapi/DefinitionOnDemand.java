package no.innovasjonsbase.openapi;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

import no.innovasjonsbase.platform.routes.RequestOrder;

/**
 * Makes the OpenAPI definition when it is first asked for. Quarkus would at each start parse what the build wrote and write it
 * again in both formats, for a tenth of all that a start costs, and has no setting against it.
 */
@ApplicationScoped
public class DefinitionOnDemand {
    static final String ADDRESS = "/q/openapi";

    /** The filters by when they run; those of the build have run. */
    private static final Map<RunStage, List<String>> FILTERS = Stream.of(RunStage.values())
            .collect(Collectors.toMap(
                    Function.identity(),
                    stage -> stage == RunStage.RUNTIME_STARTUP ? List.of(QuotedExamples.class.getName()) : List.of()));

    private volatile boolean made;

    /** To be called before Quarkus starts: where it looks there is no definition then. */
    public static void defer() {
        OpenApiConstants.classLoader = ClassLoader.getPlatformClassLoader();
    }

    void register(@Observes Filters filters) {
        filters.register(this::makeOnce, RequestOrder.OPENAPI_DEFINITION);
    }

    private void makeOnce(RoutingContext routing) {
        if (made || !routing.request().path().startsWith(ADDRESS)) {
            routing.next();
            return;
        }
        routing.vertx()
                .executeBlocking(this::make)
                .onSuccess(ready -> routing.next())
                .onFailure(routing::fail);
    }

    private synchronized Void make() {
        if (!made) {
            OpenApiConstants.classLoader = getClass().getClassLoader();
            new OpenApiRecorder(null, null).prepareDocument(null, FILTERS, OpenApiConstants.DEFAULT_DOCUMENT_NAME);
            made = true;
        }
        return null;
    }
}
