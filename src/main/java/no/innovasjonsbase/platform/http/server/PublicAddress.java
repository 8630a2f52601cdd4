package no.innovasjonsbase.platform.http.server;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where this base is found from outside: as configured in {@code ikb.public-address}, or else as it was called. */
@ApplicationScoped
public class PublicAddress {
    private final Optional<String> configured;

    @Inject
    PublicAddress(@ConfigProperty(name = "ikb.public-address") Optional<String> configured) {
        this.configured = configured.map(PublicAddress::withoutSlash);
    }

    /** The address that a request was sent to, or the configured one: absolute, without a slash at its end. */
    public String of(UriInfo request) {
        return configured.orElseGet(() -> withoutSlash(request.getBaseUri().toString()));
    }

    /** The configured address, or else one that it was called by before: absolute, without a slash at its end. */
    public String or(String calledBefore) {
        return configured.orElse(calledBefore);
    }

    /** Whether it is configured, and so is the same whatever name a request was sent to. */
    public boolean isConfigured() {
        return configured.isPresent();
    }

    private static String withoutSlash(String address) {
        return address.replaceFirst("/+$", "");
    }
}
