package no.innovasjonsbase.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import no.innovasjonsbase.home.CollectionLabels;
import no.innovasjonsbase.picture.Edge;
import no.innovasjonsbase.picture.Graph;
import no.innovasjonsbase.picture.GraphLayout;
import no.innovasjonsbase.picture.Node;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.entry.TypeVocabulary;

/** Draws who said what where, and what came of it, around an entry: each reference between two entries is a line. */
@ApplicationScoped
class EntryPictures {
    @Inject
    EntryTypes types;

    @Inject
    PictureColumns columns;

    @Inject
    Headings headings;

    @Inject
    CollectionLabels collections;

    @Inject
    PropertyLabels labels;

    private final List<String> order = TypeVocabulary.read().types();

    /** The picture of an entry, for a reader. */
    Graph of(Neighbourhood around, Locale reader) {
        var nodes = new LinkedHashMap<String, Node>();
        var groups = order.stream().map(type -> labelOf(type, reader)).toList();
        around.drawn().forEach(href -> nodes.put(href, node(href, around, reader)));
        var inOrder = nodes.values().stream()
                .sorted(Comparator.comparing(node -> groups.indexOf(node.group())))
                .toList();
        return GraphLayout.of(inOrder, edges(around, nodes, reader), around.leftOut());
    }

    private List<Edge> edges(Neighbourhood around, Map<String, Node> nodes, Locale reader) {
        var subject = nodes.get(around.subject());
        var edges = new ArrayList<Edge>();
        nodes.forEach((href, node) -> around.documents().get(href).properties().forEach(property -> {
            for (var reference : referencesIn(property)) {
                var edge = new Edge(node, nodes.get(reference), labelOf(property.getKey(), href, reader));
                var isCitation = property.getKey().equals("citations");
                if (edge.to() != null && isDrawn(edge, subject, isCitation)) {
                    edges.add(edge);
                }
            }
        }));
        return edges;
    }

    /** All of the entry itself is drawn; of others, what leads towards it or away, and no citations, of which there are too many. */
    private static boolean isDrawn(Edge edge, Node subject, boolean isCitation) {
        int left = Math.min(edge.from().column(), edge.to().column());
        int right = Math.max(edge.from().column(), edge.to().column());
        var passesBy = left < subject.column() && right > subject.column();
        return edge.from() != edge.to() && (edge.isOf(subject) || !isCitation && left < right && !passesBy);
    }

    private static Iterable<String> referencesIn(Map.Entry<String, JsonNode> property) {
        return EntryPageBuilder.referencesIn(
                JsonNodeFactory.instance.objectNode().set(property.getKey(), property.getValue()));
    }

    private Node node(String href, Neighbourhood around, Locale reader) {
        var document = around.documents().get(href);
        var type = types.require(document.path("type").asText());
        var heading = headings.of(document, reader);
        return new Node(
                Entry.pageOf(type, document.path("id").asText()),
                heading.text(),
                heading.language(),
                labelOf(Entry.typeOf(type), reader),
                columns.of(type),
                href.equals(around.subject()));
    }

    private String labelOf(String type, Locale reader) {
        var label = collections.of(type, reader);
        return label.substring(0, 1).toUpperCase(reader) + label.substring(1);
    }

    private String labelOf(String property, String href, Locale reader) {
        return labels.ofProperty(
                Entry.typeOf(types.require(href.substring(Entry.ROOT.length()).split("/")[0])), property, reader);
    }
}
