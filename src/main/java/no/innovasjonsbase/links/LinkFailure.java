package no.innovasjonsbase.links;

/** Why a link could not be followed to its end. */
enum LinkFailure {
    /** The name of its host is unknown. */
    UNKNOWN_HOST,
    /** It leads out of the open internet, which says nothing of whether others reach it. */
    ADDRESS_NOT_ALLOWED,
    /** The host refused or lost the connection. */
    UNREACHABLE,
    /** TLS could not be agreed on. */
    TLS,
    /** The answer took too long. */
    TIMEOUT,
    /** The answer was 404, 410 or 5xx. */
    STATUS
}
