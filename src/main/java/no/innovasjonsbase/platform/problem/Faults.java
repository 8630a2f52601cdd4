package no.innovasjonsbase.platform.problem;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;

/** Collects the validation errors of the current request, so that its sender is told of all of them at once. */
@RequestScoped
public class Faults {
    private final List<Fault> found = new ArrayList<>();

    /** Notes what is wrong with a query parameter. */
    public void query(String parameter, String key, Object... namesAndValues) {
        query(parameter, Message.of(key, namesAndValues));
    }

    /** Notes what is wrong with a query parameter, in words that are chosen already. */
    public void query(String parameter, Message message) {
        found.add(new Fault(Fault.Place.QUERY, parameter, message));
    }

    /** Notes a fault. */
    public void add(Fault fault) {
        found.add(fault);
    }

    /** Whether nothing was found. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /**
     * Ends the request when anything was found.
     *
     * @throws Problem invalid-parameters (400) with every fault
     */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw Problem.of(ProblemType.INVALID_PARAMETERS).with(found);
        }
    }
}
