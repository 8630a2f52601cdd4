package no.innovasjonsbase.linkeddata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import org.apache.jena.vocabulary.RDF;

/** A graph that gives its triples in one order, whatever order they were added in: by subject, its type first. */
final class SortedGraph extends GraphBase {
    private static final Comparator<Triple> ORDER = Comparator.comparing(Triple::getSubject, NodeCmp::compareRDFTerms)
            .thenComparing(triple -> !triple.predicateMatches(RDF.type.asNode()))
            .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
            .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);

    private final Map<Node, List<Triple>> bySubject = new LinkedHashMap<>();

    SortedGraph(Graph graph) {
        getPrefixMapping().setNsPrefixes(graph.getPrefixMapping());
        graph.stream().sorted(ORDER).forEach(triple -> bySubject
                .computeIfAbsent(triple.getSubject(), subject -> new ArrayList<>())
                .add(triple));
    }

    /** The triples by subject. */
    Map<Node, List<Triple>> bySubject() {
        return bySubject;
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        var candidates = pattern.getMatchSubject() == null
                ? bySubject.values().stream().flatMap(List::stream)
                : bySubject.getOrDefault(pattern.getSubject(), List.of()).stream();
        return WrappedIterator.create(candidates.filter(pattern::matches).iterator());
    }
}
