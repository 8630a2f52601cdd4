package no.innovasjonsbase.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Gives the entries of a picture their places, after Sugiyama: in columns, those that are tied together near each other. A line
 * that passes a column goes between its groups, in a lane that all lines from one entry share.
 */
public final class GraphLayout {
    private static final int BOX = 182;
    private static final int BETWEEN_COLUMNS = 52;
    private static final int BETWEEN_BOXES = 8;
    private static final int BETWEEN_GROUPS = 16;
    private static final int HEADING = 22;
    private static final int LANE = 8;
    private static final int MARGIN = 4;
    /** Room for lines within the first column. */
    private static final int SIDE = 34;

    private static final int PADDING = 9;
    private static final int LINE = 17;
    private static final int BASELINE = 13;
    private static final int LETTERS = 20;
    private static final int BOLD_LETTERS = 18;
    private static final int MAX_LINES = 3;
    private static final int SWEEPS = 4;

    private final List<Edge> edges;
    private final Map<Node, Slot> slots = new LinkedHashMap<>();
    private final List<Column> columns = new ArrayList<>();
    private final Map<LaneKey, Lane> lanes = new LinkedHashMap<>();

    /** The place of an entry. */
    private static final class Slot {
        final Node node;
        final List<String> lines;
        int column;
        double y;

        Slot(Node node) {
            this.node = node;
            this.lines = TextWrapper.of(node.text(), node.isSubject() ? BOLD_LETTERS : LETTERS, MAX_LINES);
        }

        int height() {
            return 2 * PADDING + lines.size() * LINE;
        }

        double middle() {
            return y + height() / 2.0;
        }
    }

    /** A column: its groups by what they are called, and the lanes above each and below the last. */
    private static final class Column {
        final int x;
        final Map<String, List<Slot>> groups = new LinkedHashMap<>();
        final List<List<Lane>> lanes = new ArrayList<>();
        /** Where each group begins, and the last ends. */
        final List<Double> gaps = new ArrayList<>();

        Column(int x) {
            this.x = x;
        }
    }

    /** That of the lines from an entry past a column. */
    private record LaneKey(Slot from, int column) {}

    private static final class Lane {
        final Slot from;
        double y;

        Lane(Slot from) {
            this.from = from;
        }
    }

    private GraphLayout(List<Node> nodes, List<Edge> edges) {
        this.edges = edges;
        var byColumn = new TreeMap<Integer, List<Slot>>();
        for (var node : nodes) {
            var slot = new Slot(node);
            slots.put(node, slot);
            byColumn.computeIfAbsent(node.column(), none -> new ArrayList<>()).add(slot);
        }
        byColumn.values().forEach(this::addColumn);
    }

    private void addColumn(List<Slot> members) {
        var column = new Column(SIDE + columns.size() * (BOX + BETWEEN_COLUMNS));
        for (var slot : members) {
            slot.column = columns.size();
            column.groups
                    .computeIfAbsent(slot.node.group(), none -> new ArrayList<>())
                    .add(slot);
        }
        for (int gap = 0; gap <= column.groups.size(); gap++) {
            column.lanes.add(new ArrayList<>());
        }
        columns.add(column);
    }

    /**
     * The picture of entries.
     *
     * @param nodes those of a column stand in this order by their groups
     * @param edges between these
     * @param leftOut how many entries there was no room for
     */
    public static Graph of(List<Node> nodes, List<Edge> edges, long leftOut) {
        return new GraphLayout(nodes, edges).graph(leftOut);
    }

    private Graph graph(long leftOut) {
        place();
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            sort();
            place();
        }
        addLanes();
        int height = place();
        var right = columns.isEmpty() ? 0 : columns.get(columns.size() - 1).x + BOX;
        return new Graph(right + MARGIN, height, groups(), paths(), leftOut);
    }

    // --- Places ----------------------------------------------------------------------------------------------------

    /** Stacks each column, and has all of them stand about the same middle. */
    private int place() {
        var heights = columns.stream().map(column -> stack(column, 0)).toList();
        double highest = heights.stream().mapToDouble(height -> height).max().orElse(0);
        for (int i = 0; i < columns.size(); i++) {
            stack(columns.get(i), (highest - heights.get(i)) / 2);
        }
        return (int) Math.ceil(highest);
    }

    private static double stack(Column column, double top) {
        double y = top + MARGIN;
        int gap = 0;
        column.gaps.clear();
        for (var group : column.groups.values()) {
            column.gaps.add(y);
            y = stackLanes(column.lanes.get(gap++), y) + HEADING;
            for (var slot : group) {
                slot.y = y;
                y += slot.height() + BETWEEN_BOXES;
            }
            y += BETWEEN_GROUPS - BETWEEN_BOXES;
        }
        column.gaps.add(y - BETWEEN_GROUPS);
        return stackLanes(column.lanes.get(gap), y) - BETWEEN_GROUPS + MARGIN - top;
    }

    private static double stackLanes(List<Lane> lanes, double top) {
        double y = top;
        for (var lane : lanes) {
            lane.y = y;
            y += LANE;
        }
        return y;
    }

    private void sort() {
        for (var column : columns) {
            for (var group : column.groups.values()) {
                var middles = new LinkedHashMap<Slot, Double>();
                group.forEach(slot -> middles.put(slot, middleOfNeighbours(slot)));
                group.sort(Comparator.comparingDouble(middles::get));
            }
        }
    }

    private double middleOfNeighbours(Slot slot) {
        return edges.stream()
                .filter(edge -> edge.isOf(slot.node))
                .map(edge -> slots.get(edge.other(slot.node)))
                .filter(other -> other.column != slot.column)
                .mapToDouble(Slot::middle)
                .average()
                .orElse(slot.middle());
    }

    // --- Lines -----------------------------------------------------------------------------------------------------

    private void addLanes() {
        for (var edge : edges) {
            var left = left(edge);
            var right = slots.get(edge.other(left.node));
            for (int column = left.column + 1; column < right.column; column++) {
                int passed = column;
                lanes.computeIfAbsent(
                        new LaneKey(left, column), key -> lane(left, (left.middle() + right.middle()) / 2, passed));
            }
        }
        columns.forEach(
                column -> column.lanes.forEach(gap -> gap.sort(Comparator.comparingDouble(lane -> lane.from.y))));
    }

    /** A lane in the gap of a column that is nearest to a height. */
    private Lane lane(Slot from, double height, int column) {
        var gaps = columns.get(column).gaps;
        int nearest = 0;
        for (int gap = 1; gap < gaps.size(); gap++) {
            if (Math.abs(gaps.get(gap) - height) < Math.abs(gaps.get(nearest) - height)) {
                nearest = gap;
            }
        }
        var lane = new Lane(from);
        columns.get(column).lanes.get(nearest).add(lane);
        return lane;
    }

    /** The end of a reference that is read first: that to the left, or within a column the one that refers. */
    private Slot left(Edge edge) {
        var from = slots.get(edge.from());
        var to = slots.get(edge.to());
        return to.column < from.column ? to : from;
    }

    private List<Graph.Path> paths() {
        var paths = new LinkedHashSet<Graph.Path>();
        for (var edge : edges) {
            var left = left(edge);
            var right = slots.get(edge.other(left.node));
            var d = left.column == right.column ? arc(left, right) : line(left, right);
            paths.add(new Graph.Path(d, left.node.isSubject() || right.node.isSubject()));
        }
        // Those of the subject lie on top.
        return paths.stream()
                .sorted(Comparator.comparing(Graph.Path::isOfSubject))
                .toList();
    }

    private String line(Slot left, Slot right) {
        long x = columns.get(left.column).x + BOX;
        long y = Math.round(left.middle());
        var d = new StringBuilder("M" + x + " " + y);
        for (int column = left.column + 1; column < right.column; column++) {
            long passed = columns.get(column).x;
            long lane = Math.round(lanes.get(new LaneKey(left, column)).y);
            d.append(curve(x, y, passed, lane)).append("H").append(passed + BOX);
            x = passed + BOX;
            y = lane;
        }
        return d.append(curve(x, y, columns.get(right.column).x, Math.round(right.middle())))
                .toString();
    }

    private static String curve(long x, long y, long toX, long toY) {
        long bend = (toX - x) / 2;
        return "C" + (x + bend) + " " + y + " " + (toX - bend) + " " + toY + " " + toX + " " + toY;
    }

    private String arc(Slot one, Slot other) {
        int x = columns.get(one.column).x;
        int bend = x - SIDE;
        return "M" + x + " " + Math.round(one.middle()) + "C" + bend + " " + Math.round(one.middle()) + " " + bend + " "
                + Math.round(other.middle()) + " " + x + " " + Math.round(other.middle());
    }

    // --- Boxes -----------------------------------------------------------------------------------------------------

    private List<Graph.Group> groups() {
        var groups = new ArrayList<Graph.Group>();
        for (var column : columns) {
            column.groups.forEach((label, members) -> groups.add(new Graph.Group(
                    label,
                    column.x,
                    (int) Math.round(members.get(0).y) - PADDING,
                    members.stream().map(slot -> box(slot, column.x)).toList())));
        }
        return groups;
    }

    private Graph.Box box(Slot slot, int x) {
        int y = (int) Math.round(slot.y);
        var lines = new ArrayList<Graph.Line>();
        for (var text : slot.lines) {
            lines.add(new Graph.Line(x + PADDING, y + PADDING + BASELINE + lines.size() * LINE, text));
        }
        var ties = edges.stream()
                .filter(edge -> edge.isOf(slot.node) && left(edge) == slot)
                .map(edge -> new Graph.Tie(edge.other(slot.node), edge.label()))
                .distinct()
                .toList();
        return new Graph.Box(slot.node, x, y, BOX, slot.height(), lines, ties);
    }
}
