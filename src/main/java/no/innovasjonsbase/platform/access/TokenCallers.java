package no.innovasjonsbase.platform.access;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.jwt.JsonWebToken;

import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.value.Orgnr;

/**
 * Makes a caller of a token that OpenID Connect found good: the organization is that of Maskinporten's claim
 * {@code consumer}, the role follows from {@code scope}. A token that lacks either has no role, and is told why.
 */
@ApplicationScoped
class TokenCallers implements SecurityIdentityAugmentor {
    /** The attribute of an identity that tells why it has no role, as a {@link Message}. */
    static final String REFUSAL = "ikb.refusal";

    @Inject
    AccessSettings settings;

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(identity.getPrincipal() instanceof JsonWebToken token ? of(token) : identity);
    }

    private SecurityIdentity of(JsonWebToken token) {
        var role = roleOf(token);
        if (role.isEmpty()) {
            var jwt = settings.jwt();
            return refused(token, Message.of("no-scope", "editor", jwt.editorScope(), "admin", jwt.adminScope()));
        }
        return organizationOf(token)
                .<SecurityIdentity>map(organization -> new Caller(organization, clientOf(token), role.get())
                        .identity()
                        .build())
                .orElseGet(() -> refused(token, Message.of("no-organization")));
    }

    private static SecurityIdentity refused(JsonWebToken token, Message reason) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(token)
                .addAttribute(REFUSAL, reason)
                .build();
    }

    private Optional<Role> roleOf(JsonWebToken token) {
        var scopes = token.claim("scope")
                .map(TokenCallers::text)
                .map(s -> List.of(s.split(" ")))
                .orElse(List.of());
        if (scopes.contains(settings.jwt().adminScope())) {
            return Optional.of(Role.ADMIN);
        }
        return scopes.contains(settings.jwt().editorScope()) ? Optional.of(Role.EDITOR) : Optional.empty();
    }

    /** The organization number in {@code "consumer": {"authority": …, "ID": "0192:991825827"}}. */
    private Optional<String> organizationOf(JsonWebToken token) {
        return token.claim("consumer")
                .filter(Map.class::isInstance)
                .map(consumer -> (Map<?, ?>) consumer)
                .flatMap(consumer -> consumer.entrySet().stream()
                        .filter(claim -> "id".equalsIgnoreCase(claim.getKey().toString()))
                        .map(claim -> text(claim.getValue()))
                        .findFirst())
                .map(id -> id.split(":", -1))
                .filter(parts ->
                        parts.length == 2 && settings.jwt().authorities().contains(parts[0]))
                .map(parts -> parts[1])
                .filter(Orgnr::isOne);
    }

    private static String clientOf(JsonWebToken token) {
        return token.claim("client_id").map(TokenCallers::text).orElse("token");
    }

    private static String text(Object claim) {
        if (claim instanceof Object[] several) {
            return String.join(
                    " ", Arrays.stream(several).map(TokenCallers::text).toList());
        }
        return claim instanceof JsonString text ? text.getString() : String.valueOf(claim);
    }
}
