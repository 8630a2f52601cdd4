package no.innovasjonsbase.testsupport;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** An application that limits its callers, stands behind a proxy, and has a port of its own for those who run it. */
public class BehindGateway implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry("ikb.rate-limit.enabled", "true"),
                Map.entry("ikb.rate-limit.address.per-second", "1"),
                Map.entry("ikb.rate-limit.address.burst", "60"),
                Map.entry("ikb.rate-limit.key.per-second", "1"),
                Map.entry("ikb.rate-limit.key.burst", "600"),
                Map.entry("quarkus.http.proxy.proxy-address-forwarding", "true"),
                Map.entry("quarkus.http.proxy.allow-x-forwarded", "true"),
                Map.entry("quarkus.management.enabled", "true"),
                Map.entry("quarkus.management.test-port", "0"),
                Map.entry("ikb.public-address", "https://innovasjonsbase.example.no"),
                Map.entry("ikb.identity.base", "https://id.example.no/base/"),
                Map.entry("ikb.contact.name", "Those who run it"),
                Map.entry("ikb.contact.email", "base@example.no"),
                Map.entry("ikb.contact.url", "https://example.no/questions"),
                // The build writes the definition, which holds what is configured for nobody in particular.
                Map.entry("mp.openapi.extensions.smallrye.info.contact.name", ""),
                Map.entry("mp.openapi.extensions.smallrye.info.contact.email", ""),
                Map.entry("mp.openapi.extensions.smallrye.info.contact.url", ""),
                Map.entry("ikb.catalog.publisher.organization-number", "974 761 076"),
                Map.entry("ikb.catalog.publisher.name", "Those who publish it"),
                Map.entry("ikb.catalog.issued", "2026-11-23"),
                Map.entry("ikb.home.source-url", "https://example.no/source"));
    }
}
