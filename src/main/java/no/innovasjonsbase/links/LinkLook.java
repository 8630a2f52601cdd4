package no.innovasjonsbase.links;

/**
 * What came of a look at a link.
 *
 * @param failure why it could not be followed to its end; null where it could
 * @param status the HTTP status of the last response; null where there was none
 */
record LinkLook(LinkFailure failure, Integer status) {
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int SERVER_ERROR = 500;

    /** The look that ended with an answer. */
    static LinkLook answered(int status) {
        return new LinkLook(isFailure(status) ? LinkFailure.STATUS : null, status);
    }

    /** The look that ended without one. */
    static LinkLook failed(LinkFailure failure) {
        return new LinkLook(failure, null);
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
