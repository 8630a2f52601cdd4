package no.innovasjonsbase.platform.problem;

import java.io.IOException;

/** Thrown by what sends an answer whose client has gone, or fetched nothing of it for too long. */
public final class ClientDisconnectedException extends IOException {
    private static final long serialVersionUID = 1;

    public ClientDisconnectedException(String message) {
        super(message);
    }
}
