package no.innovasjonsbase.webhook;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import no.innovasjonsbase.platform.outbound.Endpoint;
import no.innovasjonsbase.platform.outbound.EndpointResolver;
import no.innovasjonsbase.platform.outbound.OutboundException;
import no.innovasjonsbase.platform.outbound.OutboundFailure;
import no.innovasjonsbase.platform.outbound.ResolvedEndpoint;
import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.value.WebAddress;

/** Validates the URLs of receivers and resolves them to endpoints. */
@ApplicationScoped
class ReceiverResolver {
    private static final Set<Integer> PORTS = Set.of(443, 8443);

    private final EndpointResolver resolver;
    private final Set<String> allowed;

    @Inject
    ReceiverResolver(EndpointResolver resolver, SubscriptionSettings settings) {
        this(resolver, settings.allowedHosts().orElse(Set.of()));
    }

    ReceiverResolver(EndpointResolver resolver, Set<String> allowed) {
        this.resolver = resolver;
        this.allowed = allowed;
    }

    /** Validates a receiver's URL without resolving its host; answers every fault, none where it is valid. */
    List<Message> faultsOf(String url) {
        var address = WebAddress.of(url);
        var isWithUser = address.fault().filter(WebAddress.USER_INFO::equals).isPresent();
        if (address.fault().isPresent() && !isWithUser) {
            return List.of(Message.of("constraint." + address.fault().get(), "max", WebAddress.MAX_LENGTH));
        }
        var uri = URI.create(address.text());
        var endpoint = Endpoint.of(uri);
        var faults = new ArrayList<Message>();
        var isAllowed = endpoint.isAmong(allowed);
        if (!endpoint.isTls() && !isAllowed) {
            faults.add(Message.of("webhook.not-https"));
        } else if (!PORTS.contains(endpoint.port()) && !isAllowed) {
            faults.add(Message.of("webhook.port", "value", endpoint.port(), "valid", "443, 8443"));
        }
        if (isWithUser) {
            faults.add(Message.of("webhook.user-info"));
        }
        if (uri.getRawFragment() != null) {
            faults.add(Message.of("webhook.fragment"));
        }
        return faults;
    }

    /**
     * Resolves the host of a receiver and checks its addresses.
     *
     * @param url a URL without {@link #faultsOf faults}
     */
    ResolvedEndpoint resolve(String url) throws OutboundException {
        if (!faultsOf(url).isEmpty()) {
            // It was valid when subscribed, but the settings no longer allow it.
            throw new OutboundException(OutboundFailure.ADDRESS_NOT_ALLOWED);
        }
        return resolver.resolve(Endpoint.of(URI.create(WebAddress.of(url).text())), allowed);
    }
}
