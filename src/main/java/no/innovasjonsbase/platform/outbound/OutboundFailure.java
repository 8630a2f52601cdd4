package no.innovasjonsbase.platform.outbound;

import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Why a request to another host has no response. */
public enum OutboundFailure {
    /** Its name is unknown. */
    UNKNOWN_HOST,
    /** Its address is not globally routable. */
    ADDRESS_NOT_ALLOWED,
    /** It refused or lost the connection. */
    UNREACHABLE,
    /** TLS could not be agreed on, as where the certificate has expired. */
    TLS,
    /** It took too long. */
    TIMEOUT;

    static OutboundFailure of(Throwable failed) {
        return Stream.iterate(failed, Objects::nonNull, Throwable::getCause)
                .map(cause -> cause instanceof SSLException ? TLS : cause instanceof TimeoutException ? TIMEOUT : null)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(UNREACHABLE);
    }
}
