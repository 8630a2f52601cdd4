package no.innovasjonsbase.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.eclipse.microprofile.config.ConfigProvider;

/** A real issuer of tokens in the manner of Maskinporten, with keys that can be changed while it runs. */
public final class Issuer implements AutoCloseable {
    public static final String AUDIENCE = "https://innovasjonsbase.example";

    private static final String NAME = "maskinporten";
    private static final String CLIENT = "0c0f2a3e-klient";

    private final MockOAuth2Server server = new MockOAuth2Server();
    private final HttpServer keyServer;
    private final List<JWK> keys = new ArrayList<>();

    private Issuer(HttpServer keyServer) {
        this.keyServer = keyServer;
    }

    /** The settings of an application that trusts the issuer; it needn't run yet. */
    public static Map<String, String> settings() {
        return Map.of(
                "ikb.access.jwt.enabled",
                "true",
                "ikb.access.jwt.issuer",
                "http://localhost:" + freePort() + "/" + NAME,
                "ikb.access.jwt.keys-url",
                "http://localhost:" + freePort() + "/jwk",
                "ikb.access.jwt.audience",
                AUDIENCE);
    }

    /** Starts it where the settings of the running application say. */
    public static Issuer start() throws Exception {
        var keysUrl = setting("keys-url");
        var issuer = new Issuer(HttpServer.create(new InetSocketAddress("localhost", keysUrl.getPort()), 0));
        issuer.server.start(
                InetAddress.getByName("localhost"), setting("issuer").getPort());
        issuer.publishOwnKeys();
        issuer.keyServer.createContext(keysUrl.getPath(), exchange -> {
            var json = new JWKSet(issuer.keys).toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, json.length);
            exchange.getResponseBody().write(json);
            exchange.close();
        });
        issuer.keyServer.start();
        return issuer;
    }

    private void publishOwnKeys() throws IOException, InterruptedException, ParseException {
        var request = HttpRequest.newBuilder(server.jwksUrl(NAME).uri()).build();
        var json = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
        keys.addAll(JWKSet.parse(json).getKeys());
    }

    /** A token of an organization with a scope. */
    public String token(String scope, String consumer) {
        return token(NAME, AUDIENCE, claims(scope, consumer), 120);
    }

    /** A token with these claims, valid for so many seconds, from an issuer of this name. */
    public String token(String issuer, String audience, Map<String, Object> claims, long seconds) {
        var callback = new DefaultOAuth2TokenCallback(issuer, CLIENT, "JWT", List.of(audience), claims, seconds);
        return server.issueToken(issuer, CLIENT, callback).serialize();
    }

    /** The claims of a token of an organization ({@code 0192:…}) with a scope. */
    public static Map<String, Object> claims(String scope, String consumer) {
        var claims = new HashMap<String, Object>();
        claims.put("scope", scope);
        claims.put("client_id", CLIENT);
        claims.put("consumer", Map.of("authority", "iso6523-actorid-upis", "ID", consumer));
        return claims;
    }

    /** A key that isn't published. */
    public static RSAKey newKey() throws JOSEException {
        return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
    }

    /** Shows a key to those who ask, in place of all before. */
    public void rotateTo(RSAKey key) {
        keys.clear();
        keys.add(key.toPublicJWK());
    }

    /** A token of this issuer that is signed with a key. */
    public String token(RSAKey key, String scope, String consumer) throws JOSEException {
        var claims = new JWTClaimsSet.Builder()
                .issuer(setting("issuer").toString())
                .audience(AUDIENCE)
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(120)));
        claims(scope, consumer).forEach(claims::claim);
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID());
        var token = new SignedJWT(header.build(), claims.build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    @Override
    public void close() {
        keyServer.stop(0);
        server.shutdown();
    }

    private static URI setting(String name) {
        return URI.create(ConfigProvider.getConfig().getValue("ikb.access.jwt." + name, String.class));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
