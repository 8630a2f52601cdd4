package no.innovasjonsbase.home;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;

import no.innovasjonsbase.catalog.ContactSettings;
import no.innovasjonsbase.platform.http.response.Rendered;
import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;

/** {@code security.txt} (RFC 9116): whom to tell of a vulnerability, where that is configured. */
@Path("/.well-known/security.txt")
public class SecurityTxtResource {
    /** The standard recommends less than a year. */
    private static final Period VALIDITY = Period.ofMonths(6);

    @Inject
    ContactSettings contact;

    @Inject
    Clock clock;

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
    @Operation(hidden = true)
    public Rendered get() {
        var contacts = Stream.concat(contact.email().map("mailto:"::concat).stream(), contact.url().stream())
                .map(uri -> "Contact: " + uri + "\n")
                .collect(Collectors.joining());
        if (contacts.isEmpty()) {
            throw Problem.of(ProblemType.NOT_FOUND, Message.of("no-such-address"));
        }
        var expires = clock.instant().atZone(ZoneOffset.UTC).toLocalDate().plus(VALIDITY);
        var text = contacts + "Expires: " + expires + "T00:00:00Z\nPreferred-Languages: nb, nn, en\n";
        return new Rendered(text.getBytes(StandardCharsets.UTF_8), null, null);
    }
}
