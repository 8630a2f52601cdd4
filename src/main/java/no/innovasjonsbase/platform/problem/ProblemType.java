package no.innovasjonsbase.platform.problem;

import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of problem this API answers with, each a stable {@code type} of RFC 9457 under {@code /problems/}.
 *
 * <p>The words of each, in nb, nn and en, stand in {@code problems/texts_*.properties} under its slug.
 */
public enum ProblemType {
    INVALID_PARAMETERS(400),
    MALFORMED_REQUEST(400),
    UNAUTHORIZED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    REQUEST_TIMEOUT(408),
    ENTRY_IN_USE(409),
    REQUEST_IN_PROGRESS(409),
    AMBIGUOUS_IDENTIFIER(409),
    GONE(410),
    CHANGES_GONE(410),
    PRECONDITION_FAILED(412),
    CONTENT_TOO_LARGE(413),
    URI_TOO_LONG(414),
    UNSUPPORTED_MEDIA_TYPE(415),
    INVALID_ENTRY(422),
    IDEMPOTENCY_KEY_REUSED(422),
    DAMAGED_COPY(422),
    PRECONDITION_REQUIRED(428),
    TOO_MANY_REQUESTS(429),
    HEADERS_TOO_LARGE(431),
    INTERNAL_ERROR(500),
    UNAVAILABLE(503),
    INSUFFICIENT_STORAGE(507);

    public static final String FOLDER = "/problems/";

    private final int status;

    ProblemType(int status) {
        this.status = status;
    }

    /** The HTTP status code this problem is sent with. */
    public int status() {
        return status;
    }

    /** The name in lower case with hyphens, as in {@code not-found}. */
    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The {@code type} of RFC 9457: an address on this server, where the problem is explained. */
    public String href() {
        return FOLDER + slug();
    }

    /** The type with this slug, if there is one. */
    public static Optional<ProblemType> find(String slug) {
        return Arrays.stream(values()).filter(t -> t.slug().equals(slug)).findFirst();
    }

    /** The type that tells most about a bare status code; internal-error where none does. */
    public static ProblemType ofStatus(int status) {
        return Arrays.stream(values())
                .filter(t -> t.status == status && t != INVALID_PARAMETERS)
                .findFirst()
                .orElse(status >= 400 && status < 500 ? MALFORMED_REQUEST : INTERNAL_ERROR);
    }
}
