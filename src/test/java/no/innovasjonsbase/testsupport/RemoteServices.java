package no.innovasjonsbase.testsupport;

import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/**
 * An application behind a proxy that trusts an {@link Issuer}, traces every request, and whose search cluster is away. Each
 * caller has one stream.
 */
public class RemoteServices implements QuarkusTestProfile {
    /** Where spans are sent to, within 50 ms; nothing listens there until a test does. */
    public static final String TRACING_ENDPOINT = "ikb.tracing.endpoint";

    @Override
    public Map<String, String> getConfigOverrides() {
        var settings = new HashMap<>(Issuer.settings());
        settings.put("ikb.following.max-per-caller", "1");
        settings.put("ikb.following.heartbeat", "200MS");
        settings.put("quarkus.http.proxy.proxy-address-forwarding", "true");
        settings.put("quarkus.http.proxy.allow-x-forwarded", "true");
        settings.put("ikb.tracing.enabled", "true");
        settings.put(TRACING_ENDPOINT, "http://localhost:" + Receiver.freePort());
        settings.put("quarkus.otel.bsp.schedule.delay", "50MS");
        settings.put("ikb.search.open-search.hosts", "localhost:" + Receiver.freePort());
        settings.put("ikb.search.open-search.protocol", "http");
        return settings;
    }
}
