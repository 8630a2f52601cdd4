package no.innovasjonsbase.testsupport;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTestProfile;

/** An application whose base begins empty, and that checks links all the time: of those, some to hosts on the loopback. */
public class EmptyBase implements QuarkusTestProfile {
    /** What passes between two requests to a host, at least. */
    public static final Duration HOST_INTERVAL = Duration.ofMillis(30);

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "ikb.seed.enabled", "false",
                "ikb.public-address", "https://innovasjonsbase.example.no",
                "ikb.links.check-interval", "200MS",
                "ikb.links.confirm-after", "150MS",
                "ikb.links.timeout", "1S",
                "ikb.links.host-interval", HOST_INTERVAL.toMillis() + "MS",
                "ikb.links.allowed-hosts",
                        Stream.generate(Receiver::freePort)
                                .limit(3)
                                .map(port -> "localhost:" + port)
                                .collect(Collectors.joining(",")));
    }
}
