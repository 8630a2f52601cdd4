package no.innovasjonsbase.platform.http.request;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

import no.innovasjonsbase.platform.problem.Faults;
import no.innovasjonsbase.platform.routes.Format;
import no.innovasjonsbase.platform.routes.RequestOrder;
import no.innovasjonsbase.platform.routes.Routes;
import no.innovasjonsbase.platform.view.DocumentLookup;
import no.innovasjonsbase.platform.view.View;
import no.innovasjonsbase.platform.view.ViewOptions;
import no.innovasjonsbase.platform.view.ViewType;

/**
 * Refuses query parameters that the resource method doesn't declare, that are given twice or that are empty, and reads
 * the ones that say how entries are shown. Nothing is ignored in silence.
 *
 * <p>A method that takes a {@link DeferredValidation} goes on even with faults: whoever reads it adds its own and throws them all.
 */
@Provider
@Priority(RequestOrder.PARAMETERS)
public class ParameterCheck implements ContainerRequestFilter {
    private static final Map<Method, Grammar> GRAMMARS = new ConcurrentHashMap<>();

    @Context
    ResourceInfo resource;

    @Inject
    Faults faults;

    @Inject
    ViewOptions options;

    @Inject
    DocumentLookup entries;

    @Override
    public void filter(ContainerRequestContext request) {
        if (resource.getResourceMethod() == null) {
            return;
        }
        var grammar = GRAMMARS.computeIfAbsent(resource.getResourceMethod(), Grammar::of);
        var given = request.getUriInfo().getQueryParameters();
        given.forEach((name, values) -> check(name, values, grammar));
        // What a method doesn't declare is at fault already, and may mean nothing for what it answers with.
        new ViewOptionsParser(
                        name -> grammar.parameters().contains(name) ? first(given.get(name)) : null,
                        viewShown(grammar, request),
                        faults)
                .readInto(options);
        if (grammar.parameters().contains("delimiter") && options.delimiter().isPresent() && !takesCsvAlone(request)) {
            faults.query("delimiter", "delimiter-without-csv");
        }
        if (!grammar.isValidationDeferred()) {
            faults.throwIfAny();
        }
    }

    private static boolean takesCsvAlone(ContainerRequestContext request) {
        return FormatParameter.acceptedBy(request).stream()
                .map(range -> range.getType() + "/" + range.getSubtype())
                .allMatch(Format.CSV.mediaType()::equals);
    }

    /** The record that entries are shown as; where a method shows any, that of the collection in the address, if it has one. */
    private Class<?> viewShown(Grammar grammar, ContainerRequestContext request) {
        var collection = request.getUriInfo().getPathParameters().getFirst(Routes.COLLECTION);
        return grammar.view() == View.class && collection != null
                ? entries.findView(collection).<Class<?>>map(view -> view).orElse(View.class)
                : grammar.view();
    }

    private void check(String name, List<String> values, Grammar grammar) {
        if (!grammar.parameters().contains(name)) {
            if (grammar.parameters().isEmpty()) {
                faults.query(name, "unknown-parameter-none", "name", name);
            } else {
                faults.query(name, "unknown-parameter", "name", name, "valid", String.join(", ", grammar.parameters()));
            }
        } else if (values.size() > 1) {
            faults.query(name, "repeated-parameter");
        } else if (values.get(0).isEmpty()) {
            faults.query(name, "empty-value");
        }
    }

    private static String first(List<String> values) {
        return values == null || values.get(0).isEmpty() ? null : values.get(0);
    }

    /** What a resource method declares: the parameters it takes, and the record it shows entries as. */
    public record Grammar(TreeSet<String> parameters, boolean isValidationDeferred, Class<?> view) {
        public static Grammar of(Method method) {
            var parameters = new TreeSet<String>();
            var isValidationDeferred = false;
            for (var parameter : method.getParameters()) {
                if (parameter.isAnnotationPresent(BeanParam.class)) {
                    isValidationDeferred |= DeferredValidation.class.isAssignableFrom(parameter.getType());
                    parameters.addAll(namesIn(parameter.getType()));
                } else if (parameter.isAnnotationPresent(QueryParam.class)) {
                    parameters.add(parameter.getAnnotation(QueryParam.class).value());
                }
            }
            if (method.isAnnotationPresent(GET.class)) {
                parameters.add(Format.PARAMETER);
            }
            return new Grammar(parameters, isValidationDeferred, viewOf(method));
        }

        private static List<String> namesIn(Class<?> bean) {
            return Arrays.stream(bean.getFields())
                    .filter(f -> f.isAnnotationPresent(QueryParam.class))
                    .map(f -> f.getAnnotation(QueryParam.class).value())
                    .toList();
        }

        private static Class<?> viewOf(Method method) {
            if (method.isAnnotationPresent(ViewType.class)) {
                return method.getAnnotation(ViewType.class).value();
            }
            return viewIn(method.getGenericReturnType());
        }

        /** What a type shows: the view of a document, what a page holds of either, or itself. */
        private static Class<?> viewIn(Type type) {
            return type instanceof ParameterizedType of ? viewIn(of.getActualTypeArguments()[0]) : (Class<?>) type;
        }
    }
}
