package no.innovasjonsbase.platform.outbound;

/** Thrown where a request to another host is not sent or has no response. */
public final class OutboundException extends Exception {
    private static final long serialVersionUID = 1;

    private final OutboundFailure failure;

    /** An exception without a cause. */
    public OutboundException(OutboundFailure failure) {
        this(failure, null);
    }

    OutboundException(OutboundFailure failure, Throwable cause) {
        super(failure.name(), cause);
        this.failure = failure;
    }

    /** Why there is none. */
    public OutboundFailure failure() {
        return failure;
    }
}
