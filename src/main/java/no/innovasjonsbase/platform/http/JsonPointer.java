package no.innovasjonsbase.platform.http;

/** Writes JSON pointers (RFC 6901). */
public final class JsonPointer {
    public static final String ROOT = "";

    private JsonPointer() {}

    /** The pointer to a property of, or an index into, what a pointer leads to. */
    public static String to(String parent, Object token) {
        return parent + "/" + token.toString().replace("~", "~0").replace("/", "~1");
    }
}
