package no.innovasjonsbase.identity;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.http.server.PublicAddress;

/** The IRIs that entries are cited by: they begin with {@code ikb.identity.base}, or else with the public address. */
@ApplicationScoped
public class PermanentIris {
    static final String FOLDER = "/id/";

    private final Optional<String> base;
    private final PublicAddress address;

    @Inject
    PermanentIris(@ConfigProperty(name = "ikb.identity.base") Optional<String> base, PublicAddress address) {
        this.base = base.map(configured -> configured.replaceFirst("/+$", ""));
        this.address = address;
    }

    /** The IRI of an entry, absolute, as in {@code https://innovasjonsbase.example.no/id/topic/trust}. */
    public String of(Class<? extends Entry> type, String id, UriInfo request) {
        return of(Entry.typeOf(type) + "/" + id, request);
    }

    /** The IRI of what is no entry, absolute, as in {@code https://innovasjonsbase.example.no/id/catalog}. */
    public String of(String name, UriInfo request) {
        return base(request) + FOLDER + name;
    }

    /** What they begin with: absolute, without a slash at its end. */
    public String base(UriInfo request) {
        return base.orElseGet(() -> address.of(request));
    }

    /** Whether they are configured, and so are the same whatever name the base is called by. */
    public boolean areConfigured() {
        return base.isPresent() || address.isConfigured();
    }
}
