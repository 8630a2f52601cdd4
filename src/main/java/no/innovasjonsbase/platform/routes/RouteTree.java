package no.innovasjonsbase.platform.routes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the templates that a path is of, segment by segment: the time it takes does not depend on how many there are. */
final class RouteTree {
    private final Map<String, RouteTree> literals = new HashMap<>();
    private RouteTree parameter;
    private String template;

    /** Adds a template, in which a segment in braces stands for any one that is not empty. */
    void add(String template) {
        var node = this;
        for (var segment : segmentsOf(template)) {
            node = segment.startsWith("{")
                    ? node.parameter()
                    : node.literals.computeIfAbsent(segment, s -> new RouteTree());
        }
        node.template = template;
    }

    private RouteTree parameter() {
        if (parameter == null) {
            parameter = new RouteTree();
        }
        return parameter;
    }

    /** The templates that a path is of; literal segments come before parameters. */
    List<String> find(String path) {
        var found = new ArrayList<String>();
        find(segmentsOf(path), 0, found);
        return found;
    }

    private void find(String[] segments, int depth, List<String> found) {
        if (depth == segments.length) {
            if (template != null) {
                found.add(template);
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

    private static String[] segmentsOf(String path) {
        return path.split("/", -1);
    }
}
