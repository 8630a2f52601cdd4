package no.innovasjonsbase.platform.view;

/** Points to another entry; {@code expand} puts that entry in its place. */
public interface Reference {
    /** The slug of the entry pointed to. */
    String id();

    /** The entry's address on this server, an absolute path; null in what is taken in. */
    String href();
}
