package no.innovasjonsbase.platform.http;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

import io.vertx.ext.web.RoutingContext;

import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;

/**
 * Answers OPTIONS, and refuses methods that an address doesn't take, naming those it does (RFC 9110, sections 9.3.7 and
 * 15.5.6): the framework's own answers to both go by resource class, not by address.
 */
@Provider
@PreMatching
public class AllowedMethods implements ContainerRequestFilter {
    @Inject
    BeanManager beans;

    @Inject
    RoutingContext routing;

    private volatile Map<String, Route> routes;

    /** The methods of one address. */
    private record Route(Pattern path, Set<String> methods) {
        static Route of(String template) {
            return new Route(Pattern.compile(template.replaceAll("\\{[^}]+}", "[^/]+")), new TreeSet<>());
        }
    }

    @Override
    public void filter(ContainerRequestContext request) {
        // As the framework reads it: without dots, matrix parameters, doubled slashes and one at the end, and decoded
        // where that is safe.
        var methods =
                methodsOf(routing.normalizedPath().replaceAll(";[^/]*", "").replaceFirst("(?<=.)/+$", ""));
        if (methods.isEmpty()) {
            return;
        }
        var allow = String.join(", ", methods);
        if (request.getMethod().equals(HttpMethod.OPTIONS)) {
            request.abortWith(
                    Response.noContent().header(HttpHeaders.ALLOW, allow).build());
        } else if (!methods.contains(request.getMethod())) {
            throw Problem.of(ProblemType.METHOD_NOT_ALLOWED).withHeader(HttpHeaders.ALLOW, allow);
        }
    }

    /** The methods that an address takes, sorted; empty where there is no such address. */
    private Set<String> methodsOf(String path) {
        if (routes == null) {
            routes = read();
        }
        List<Route> matching = routes.values().stream()
                .filter(route -> route.path().matcher(path).matches())
                .toList();
        var methods = new TreeSet<String>();
        matching.forEach(route -> methods.addAll(route.methods()));
        return methods;
    }

    private Map<String, Route> read() {
        var found = new TreeMap<String, Route>();
        for (var bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            var resource = bean.getBeanClass();
            if (resource.isAnnotationPresent(Path.class)) {
                for (var method : resource.getDeclaredMethods()) {
                    verbsOf(method).forEach(verb -> found.computeIfAbsent(templateOf(resource, method), Route::of)
                            .methods()
                            .addAll(withHead(verb)));
                }
            }
        }
        return found;
    }

    private static List<String> verbsOf(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value)
                .toList();
    }

    private static List<String> withHead(String verb) {
        var verbs = new ArrayList<>(List.of(verb, HttpMethod.OPTIONS));
        if (verb.equals(HttpMethod.GET)) {
            verbs.add(HttpMethod.HEAD);
        }
        return verbs;
    }

    private static String templateOf(Class<?> resource, Method method) {
        var path = resource.getAnnotation(Path.class).value();
        if (method.isAnnotationPresent(Path.class)) {
            path += "/" + method.getAnnotation(Path.class).value();
        }
        return ("/" + path).replaceAll("/+", "/");
    }
}
