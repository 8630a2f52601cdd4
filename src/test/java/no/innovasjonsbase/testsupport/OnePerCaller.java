package no.innovasjonsbase.testsupport;

import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** An application behind a proxy that trusts an {@link Issuer} and gives each caller one stream. */
public class OnePerCaller implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        var settings = new HashMap<>(Issuer.settings());
        settings.put("ikb.following.max-per-caller", "1");
        settings.put("ikb.following.heartbeat", "1S");
        settings.put("quarkus.http.proxy.proxy-address-forwarding", "true");
        settings.put("quarkus.http.proxy.allow-x-forwarded", "true");
        return settings;
    }
}
