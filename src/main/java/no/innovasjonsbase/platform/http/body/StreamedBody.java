package no.innovasjonsbase.platform.http.body;

/** An address whose POST reads its body itself, part by part, because that may be of any size. */
public interface StreamedBody {
    /** The path, absolute. */
    String path();
}
