package no.innovasjonsbase.platform.problem;

/**
 * One thing that is wrong with a request, and where.
 *
 * @param place the part of the request it stands in
 * @param name the parameter's or header's name, or the JSON pointer (RFC 6901) into the body
 * @param message what is wrong and what would be right
 */
public record Fault(Place place, String name, Message message) {

    /** The part of a request that a fault stands in. */
    public enum Place {
        QUERY,
        HEADER,
        BODY
    }
}
