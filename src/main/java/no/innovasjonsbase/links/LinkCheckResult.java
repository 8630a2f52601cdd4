package no.innovasjonsbase.links;

/**
 * The result of checking a link.
 *
 * @param failure why it could not be followed to its end; null where it could
 * @param status the HTTP status of the last response; null where there was none
 */
record LinkCheckResult(LinkFailure failure, Integer status) {
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int SERVER_ERROR = 500;

    /** The check that ended with an answer. */
    static LinkCheckResult answered(int status) {
        return new LinkCheckResult(isFailure(status) ? LinkFailure.STATUS : null, status);
    }

    /** The check that ended without one. */
    static LinkCheckResult failed(LinkFailure failure) {
        return new LinkCheckResult(failure, null);
    }

    /** Whether there is nothing behind the link; not where it is unknown, or where its host just doesn't show it to us. */
    boolean isFailing() {
        return failure != null && failure != LinkFailure.ADDRESS_NOT_ALLOWED;
    }

    /** Whether a status says that there is nothing. */
    static boolean isFailure(int status) {
        return status == NOT_FOUND || status == GONE || status >= SERVER_ERROR;
    }
}
