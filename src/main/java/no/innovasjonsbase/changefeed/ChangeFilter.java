package no.innovasjonsbase.changefeed;

import java.util.Set;

/**
 * Which changes someone wants to hear of.
 *
 * @param types of entries of these types only; of any where there are none
 * @param maintainers of entries of these organizations only; of any where there are none
 */
public record ChangeFilter(Set<String> types, Set<String> maintainers) {
    /** Every change. */
    public static final ChangeFilter NONE = new ChangeFilter(Set.of(), Set.of());

    /** Whether a change is among those wanted. */
    public boolean takes(ChangeView change) {
        return (types.isEmpty() || types.contains(change.type()))
                && (maintainers.isEmpty() || maintainers.contains(change.maintainer()));
    }
}
