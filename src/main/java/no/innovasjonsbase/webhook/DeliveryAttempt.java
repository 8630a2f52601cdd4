package no.innovasjonsbase.webhook;

import java.time.Duration;
import java.time.Instant;

/**
 * The result of one attempt to deliver a message.
 *
 * @param status the HTTP status of the response; null where there was none
 * @param failure why it was not delivered; null where it was
 * @param retryAfter the delay that the receiver asks for; null where it doesn't
 */
record DeliveryAttempt(Instant startedAt, Duration duration, Integer status, Failure failure, Duration retryAfter) {
    private static final int GONE = 410;

    /** Why a message was not delivered. */
    enum Failure {
        UNKNOWN_HOST,
        ADDRESS_NOT_ALLOWED,
        UNREACHABLE,
        TLS,
        TIMEOUT,
        REDIRECT,
        STATUS
    }

    boolean isDelivered() {
        return failure == null;
    }

    /** Whether the receiver answered 410 Gone, which ends deliveries. */
    boolean isGone() {
        return status != null && status == GONE;
    }
}
