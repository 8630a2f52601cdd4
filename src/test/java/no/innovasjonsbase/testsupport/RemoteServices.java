package no.innovasjonsbase.testsupport;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** An application that traces every request, and whose search cluster is away. */
public class RemoteServices implements QuarkusTestProfile {
    /** Where spans are sent to, within 50 ms; nothing listens there until a test does. */
    public static final String TRACING_ENDPOINT = "ikb.tracing.endpoint";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "ikb.tracing.enabled",
                "true",
                TRACING_ENDPOINT,
                "http://localhost:" + Receiver.freePort(),
                "quarkus.otel.bsp.schedule.delay",
                "50MS",
                "ikb.search.open-search.hosts",
                "localhost:" + Receiver.freePort(),
                "ikb.search.open-search.protocol",
                "http");
    }
}
