package no.innovasjonsbase.webhook;

import java.time.Duration;
import java.time.Instant;

/**
 * What became of sending a message once.
 *
 * @param startedAt when it began
 * @param duration how long it took
 * @param status the HTTP status that the receiver answered; null where it didn't
 * @param failure why it was not delivered; null where it was
 * @param retryAfter how long the receiver asks to be left alone; null where it doesn't
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

    /** Whether the receiver wants no more. */
    boolean isGone() {
        return status != null && status == GONE;
    }
}
