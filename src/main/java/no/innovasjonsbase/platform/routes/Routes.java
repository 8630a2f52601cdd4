package no.innovasjonsbase.platform.routes;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

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

    @Inject
    AdditionalFormats addedFormats;

    private volatile Table table;

    /** The operations by the templates of their addresses, sorted, and the tree that finds those. */
    private record Table(SortedMap<String, List<Operation>> operations, RouteTree tree) {}

    /**
     * What an address does for a method.
     *
     * @param taken the media types that it takes
     * @param given those that it gives, by declaration and in addition
     * @param formats the formats of these
     * @param added those of them that are given in addition
     */
    private record Operation(
            String method, List<String> taken, List<String> given, Set<Format> formats, Set<Format> added) {
        static Operation of(String method, Method resource, Set<Format> added) {
            var takes = annotation(Consumes.class, resource);
            var gives = annotation(Produces.class, resource);
            var given = Stream.concat(
                            gives == null ? Stream.empty() : Stream.of(gives.value()),
                            added.stream().map(Format::mediaType))
                    .toList();
            return new Operation(
                    method,
                    takes == null ? List.of() : List.of(takes.value()),
                    given,
                    given.stream().flatMap(type -> Format.of(type).stream()).collect(Collectors.toUnmodifiableSet()),
                    added);
        }

        private static <A extends Annotation> A annotation(Class<A> type, Method resource) {
            return resource.isAnnotationPresent(type)
                    ? resource.getAnnotation(type)
                    : resource.getDeclaringClass().getAnnotation(type);
        }
    }

    /** The templates of all addresses, as in {@code /api/v1/topics/{id}}, sorted. */
    public Set<String> templates() {
        return table().operations().keySet();
    }

    /** The media types that an address takes for a method, sorted, without parameters. */
    public List<String> formatsTaken(String path, String method) {
        return formats(path, method, Operation::taken);
    }

    /** The media types that an address gives for a method, sorted, without parameters. */
    public List<String> formatsGiven(String path, String method) {
        return formats(path, method.equals(HttpMethod.HEAD) ? HttpMethod.GET : method, Operation::given);
    }

    private List<String> formats(String path, String method, Function<Operation, List<String>> formats) {
        return operationsOf(path)
                .filter(operation -> operation.method().equals(method))
                .flatMap(operation -> formats.apply(operation).stream())
                .map(format -> format.split(";")[0])
                .distinct()
                .sorted()
                .toList();
    }

    /** The methods that some address takes. */
    public Set<String> methods() {
        return METHODS;
    }

    /** The template of the address that a path is one of, as in {@code /api/v1/topics/{id}}, whether it takes a method or not. */
    public Optional<String> findTemplate(String path) {
        return table().tree().find(path).stream().findFirst();
    }

    /** The methods that an address takes, sorted; empty where there is no such address. */
    public Set<String> methodsOf(String path) {
        var methods = operationsOf(path).map(Operation::method).collect(Collectors.toCollection(TreeSet::new));
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        if (!methods.isEmpty()) {
            methods.add(HttpMethod.OPTIONS);
        }
        return methods;
    }

    /** The formats in which an address answers to reads, sorted by name; empty where it can't be read. */
    public Set<Format> formatsOf(String path) {
        return table().tree().find(path).stream()
                .flatMap(template -> table().operations().get(template).stream())
                .filter(operation -> operation.method().equals(HttpMethod.GET))
                .flatMap(operation -> operation.formats().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Format.class)));
    }

    /** Whether an address answers to reads in formats that its methods don't declare. */
    public boolean hasAddedFormats(String path) {
        return operationsOf(path).anyMatch(operation -> !operation.added().isEmpty());
    }

    private Stream<Operation> operationsOf(String path) {
        return table().tree().find(path).stream()
                .filter(template ->
                        collectionIn(path, template).filter(this::isMissing).isEmpty())
                .flatMap(template -> table().operations().get(template).stream());
    }

    /** The name of the collection that an address would be in if there were one of that name. */
    public Optional<String> findMissingCollection(String path) {
        return table().tree().find(path).stream()
                .flatMap(template -> collectionIn(path, template).stream())
                .filter(this::isMissing)
                .findFirst();
    }

    private boolean isMissing(String collection) {
        return !names.collections().contains(collection);
    }

    /** What stands in a path where the template that it is of has any collection. */
    private static Optional<String> collectionIn(String path, String template) {
        var ofAny = OF_COLLECTION.matcher(template);
        return ofAny.matches() ? Optional.of(path.substring(ofAny.end(1)).split("/", 2)[0]) : Optional.empty();
    }

    private Table table() {
        if (table == null) {
            table = read();
        }
        return table;
    }

    private Table read() {
        var operations = new TreeMap<String, List<Operation>>();
        var tree = new RouteTree();
        for (var bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            var resource = bean.getBeanClass();
            if (resource.isAnnotationPresent(Path.class)) {
                for (var method : resource.getDeclaredMethods()) {
                    for (var verb : verbsOf(method)) {
                        var template = templateOf(resource, method);
                        operations
                                .computeIfAbsent(template, none -> new ArrayList<>())
                                .add(Operation.of(verb, method, addedFormats.of(method)));
                        tree.add(template);
                    }
                }
            }
        }
        return new Table(operations, tree);
    }

    private static List<String> verbsOf(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value)
                .toList();
    }

    private static String templateOf(Class<?> resource, Method method) {
        var path = resource.getAnnotation(Path.class).value();
        if (method.isAnnotationPresent(Path.class)) {
            path += "/" + method.getAnnotation(Path.class).value();
        }
        return ("/" + path).replaceAll("/+", "/");
    }
}
