package no.innovasjonsbase.testsupport;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.graph.GraphFactory;

/** Graphs as those read them who get them from the base. */
public final class Rdf {
    private static final Path SHAPES = Path.of("src/test/resources/shapes");

    private Rdf() {}

    /** The graph that an answer holds, in the syntax that it names. */
    public static Graph read(Api.Answer answer) {
        return read(
                answer.body(),
                RDFLanguages.contentTypeToLang(answer.header("Content-Type").replaceFirst(";.*", "")));
    }

    /** The graph in bytes of a syntax. */
    public static Graph read(byte[] bytes, Lang syntax) {
        var graph = GraphFactory.createDefaultGraph();
        RDFParser.source(new ByteArrayInputStream(bytes))
                .lang(syntax)
                .checking(true)
                .strict(true)
                .parse(graph);
        return graph;
    }

    /** What shapes find at fault with a graph: each node with the path that is at fault, sorted. */
    public static TreeSet<String> faults(Graph graph, String shapes) {
        var faults = new TreeSet<String>();
        ShaclValidator.get()
                .validate(
                        Shapes.parse(RDFDataMgr.loadGraph(SHAPES.resolve(shapes).toString())), graph)
                .getEntries()
                .forEach(entry -> faults.add(told(entry)));
        return faults;
    }

    private static String told(ReportEntry entry) {
        var path = entry.resultPath() == null ? "" : " " + entry.resultPath();
        return entry.focusNode() + path + ": " + entry.message();
    }

    /** The objects of a property of a node, sorted. */
    public static List<String> objects(Graph graph, Node subject, Node property) {
        return graph.stream(subject, property, Node.ANY)
                .map(triple -> triple.getObject().isLiteral()
                        ? triple.getObject().getLiteralLexicalForm()
                        : triple.getObject().toString())
                .sorted()
                .toList();
    }
}
