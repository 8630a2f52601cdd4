package no.innovasjonsbase.testsupport;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** An application that limits its callers, stands behind a proxy, and has a port of its own for those who run it. */
public class BehindGateway implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "ikb.rate-limit.enabled", "true",
                "ikb.rate-limit.address.per-second", "1",
                "ikb.rate-limit.address.burst", "60",
                "ikb.rate-limit.key.per-second", "1",
                "ikb.rate-limit.key.burst", "600",
                "quarkus.http.proxy.proxy-address-forwarding", "true",
                "quarkus.http.proxy.allow-x-forwarded", "true",
                "quarkus.management.enabled", "true",
                "quarkus.management.test-port", "0");
    }
}
