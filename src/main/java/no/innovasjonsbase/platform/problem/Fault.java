package no.innovasjonsbase.platform.problem;

/**
 * One thing that is wrong with a request, and where.
 *
 * @param place the part of the request it stands in
 * @param name the parameter's or header's name, or the JSON pointer (RFC 6901) into the body
 * @param message what is wrong and what would be right
 */
public record Fault(Place place, String name, Message message) {

    /** A fault in the body. */
    public static Fault inBody(String pointer, String key, Object... namesAndValues) {
        return new Fault(Place.BODY, pointer, Message.of(key, namesAndValues));
    }

    /** A fault in a header. */
    public static Fault inHeader(String name, String key, Object... namesAndValues) {
        return new Fault(Place.HEADER, name, Message.of(key, namesAndValues));
    }

    /** The part of a request that a fault stands in. */
    public enum Place {
        PATH,
        QUERY,
        HEADER,
        BODY
    }
}
