package no.innovasjonsbase.platform.view;

/** An entry as it is sent out. Every type has a record of its own that adds to these. */
public interface View {
    /** The slug that names the entry for good within its collection. */
    String id();

    /** The entry's address on this server, an absolute path. */
    String href();

    /** The entry's type, singular, as in {@code conference}. */
    String type();

    /** Version, times and maintainer. */
    Meta meta();
}
