package no.innovasjonsbase.platform.routes;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

/** The addresses of all JAX-RS resources, as their annotations have them. */
@ApplicationScoped
public class Routes {
    /** The path parameter of addresses that are alike for all collections. */
    public static final String COLLECTION = "collection";

    private static final Pattern OF_COLLECTION = Pattern.compile("(.*/)\\{" + COLLECTION + "}.*");

    /** Others may be sent, but no address takes them. */
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");

    @Inject
    BeanManager beans;

    @Inject
    CollectionNames names;

    private volatile Table table;

    /** All templates, sorted, and the tree that finds them. */
    private record Table(Set<String> templates, RouteTree tree) {}

    /** The templates of all addresses, as in {@code /api/v1/topics/{id}}, sorted. */
    public Set<String> templates() {
        return table().templates();
    }

    /** The methods that some address takes. */
    public Set<String> methods() {
        return METHODS;
    }

    /** The template of the address that a path is one of, as in {@code /api/v1/topics/{id}}, whether it takes a method or not. */
    public Optional<String> findTemplate(String path) {
        return table().tree().find(path).stream().map(RouteTree::template).findFirst();
    }

    /** The methods that an address takes, sorted; empty where there is no such address. */
    public Set<String> methodsOf(String path) {
        var methods = new TreeSet<String>();
        table().tree().find(path).stream()
                .filter(route ->
                        collectionIn(path, route).filter(this::isMissing).isEmpty())
                .forEach(route -> methods.addAll(route.methods()));
        return methods;
    }

    /** The name of the collection that an address would be in if there were one of that name. */
    public Optional<String> findMissingCollection(String path) {
        return table().tree().find(path).stream()
                .flatMap(route -> collectionIn(path, route).stream())
                .filter(this::isMissing)
                .findFirst();
    }

    private boolean isMissing(String collection) {
        return !names.collections().contains(collection);
    }

    /** What stands in a path where the template that it is of has any collection. */
    private static Optional<String> collectionIn(String path, RouteTree route) {
        var template = OF_COLLECTION.matcher(route.template());
        return template.matches() ? Optional.of(path.substring(template.end(1)).split("/", 2)[0]) : Optional.empty();
    }

    private Table table() {
        if (table == null) {
            table = read();
        }
        return table;
    }

    private Table read() {
        var templates = new TreeSet<String>();
        var tree = new RouteTree();
        for (var bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            var resource = bean.getBeanClass();
            if (resource.isAnnotationPresent(Path.class)) {
                for (var method : resource.getDeclaredMethods()) {
                    for (var verb : verbsOf(method)) {
                        templates.add(templateOf(resource, method));
                        tree.add(templateOf(resource, method), withHead(verb));
                    }
                }
            }
        }
        return new Table(templates, tree);
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
