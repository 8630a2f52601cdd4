package no.innovasjonsbase.platform.routes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds the templates that a path is of, segment by segment: the time it takes does not depend on how many there are. */
final class RouteTree {
    private final Map<String, RouteTree> literals = new HashMap<>();
    private RouteTree parameter;
    private String template;
    private final Set<String> methods = new TreeSet<>();
    private final Set<Format> formats = EnumSet.noneOf(Format.class);

    /**
     * Adds the methods of a template, in which a segment in braces stands for any one that is not empty.
     *
     * @param formats those in which it answers to reads
     */
    void add(String template, Collection<String> methods, Collection<Format> formats) {
        var node = this;
        for (var segment : segmentsOf(template)) {
            node = segment.startsWith("{")
                    ? node.parameter()
                    : node.literals.computeIfAbsent(segment, s -> new RouteTree());
        }
        node.template = template;
        node.methods.addAll(methods);
        node.formats.addAll(formats);
    }

    private RouteTree parameter() {
        if (parameter == null) {
            parameter = new RouteTree();
        }
        return parameter;
    }

    /** The ends of those templates that a path is of; literal segments come before parameters. */
    List<RouteTree> find(String path) {
        var found = new ArrayList<RouteTree>();
        find(segmentsOf(path), 0, found);
        return found;
    }

    private void find(String[] segments, int depth, List<RouteTree> found) {
        if (depth == segments.length) {
            if (template != null) {
                found.add(this);
            }
            return;
        }
        var literal = literals.get(segments[depth]);
        if (literal != null) {
            literal.find(segments, depth + 1, found);
        }
        if (parameter != null && !segments[depth].isEmpty()) {
            parameter.find(segments, depth + 1, found);
        }
    }

    /** The template that ends here; null where none does. */
    String template() {
        return template;
    }

    /** The methods of the template that ends here, sorted. */
    Set<String> methods() {
        return methods;
    }

    /** The formats in which the template that ends here answers to reads, sorted. */
    Set<Format> formats() {
        return formats;
    }

    private static String[] segmentsOf(String path) {
        return path.split("/", -1);
    }
}
