package no.innovasjonsbase.platform.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The faults of one request: the first {@value #MAX_LISTED} in full, the rest as a number. What a fault would say is made
 * only for those that are listed, so that a request with very many of them costs no more than one with a hundred.
 */
public final class FaultList {
    public static final int MAX_LISTED = 100;

    private final List<Fault> listed = new ArrayList<>();
    private int more;

    /** Adds a fault; it is only made where it is listed. */
    public void add(Supplier<Fault> fault) {
        if (listed.size() < MAX_LISTED) {
            listed.add(fault.get());
        } else {
            more++;
        }
    }

    /** Adds a fault. */
    public void add(Fault fault) {
        add(() -> fault);
    }

    /** Adds all faults of another list. */
    public void addAll(FaultList others) {
        others.listed.forEach(this::add);
        more += others.more;
    }

    /** Adds these faults. */
    public void addAll(List<Fault> faults) {
        faults.forEach(this::add);
    }

    /** Names other places where those that are listed stand. */
    public void relocate(UnaryOperator<String> places) {
        listed.replaceAll(fault -> new Fault(fault.place(), places.apply(fault.name()), fault.message()));
    }

    /** Puts those that are listed in the order of their places. */
    public void sort() {
        listed.sort(Comparator.comparing(Fault::name));
    }

    /** Those that are told in full, in the order they were found; at most {@value #MAX_LISTED}. */
    public List<Fault> listed() {
        return List.copyOf(listed);
    }

    /** How many there are besides those listed. */
    public int more() {
        return more;
    }

    /** How many there are. */
    public int size() {
        return listed.size() + more;
    }

    public boolean isEmpty() {
        return listed.isEmpty();
    }
}
