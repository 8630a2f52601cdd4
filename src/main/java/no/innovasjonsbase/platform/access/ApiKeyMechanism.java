package no.innovasjonsbase.platform.access;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

import no.innovasjonsbase.platform.admission.Bulkheads;
import no.innovasjonsbase.platform.admission.Workload;

/** Knows callers by their API key; whatever else is sent as a bearer token is left to OpenID Connect. */
@ApplicationScoped
class ApiKeyMechanism implements HttpAuthenticationMechanism {
    private static final String BEARER = "bearer ";
    private static final Pattern ONLY_DOTS = Pattern.compile("(?i)bearer\\s+\\.+\\s*");
    private static final int BEFORE_OIDC = 2000;

    /** A key that has to be checked. */
    static final class ApiKeyRequest extends BaseAuthenticationRequest {
        private final String text;

        ApiKeyRequest(String text) {
            this.text = text;
        }
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext routing, IdentityProviderManager identities) {
        var header = routing.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && ONLY_DOTS.matcher(header).matches()) {
            // OpenID Connect would take the parts between them for granted.
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        if (header == null
                || !header.regionMatches(
                        true, 0, BEARER + Secret.PREFIX, 0, BEARER.length() + Secret.PREFIX.length())) {
            return Uni.createFrom().nullItem();
        }
        return identities.authenticate(
                new ApiKeyRequest(header.substring(BEARER.length()).strip()));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext routing) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", AccessProblems.CHALLENGE));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(ApiKeyRequest.class);
    }

    @Override
    public int getPriority() {
        return BEFORE_OIDC;
    }

    /** Looks a key up that isn't known, on a worker thread; unavailable (503) where too many are being looked up. */
    @ApplicationScoped
    static class Check implements IdentityProvider<ApiKeyRequest> {
        @Inject
        ApiKeys keys;

        @Inject
        Bulkheads bulkheads;

        @Override
        public Class<ApiKeyRequest> getRequestType() {
            return ApiKeyRequest.class;
        }

        @Override
        public Uni<SecurityIdentity> authenticate(ApiKeyRequest request, AuthenticationRequestContext context) {
            var known = keys.findKnown(request.text);
            return known.isPresent()
                    ? Uni.createFrom().item(() -> identity(keys.check(request.text, known)))
                    : Uni.createFrom()
                            .item(() -> identity(keys.check(request.text)))
                            .runSubscriptionOn(bulkheads.of(Workload.KEY_LOOKUPS));
        }

        private static SecurityIdentity identity(Optional<Caller> caller) {
            return caller.orElseThrow(AuthenticationFailedException::new)
                    .identity()
                    .build();
        }
    }
}
