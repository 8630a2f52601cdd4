package no.innovasjonsbase.search;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.DatabaseTest;
import no.innovasjonsbase.testsupport.Measured;
import no.innovasjonsbase.testsupport.Receiver;

import static no.innovasjonsbase.testsupport.Measured.degraded;
import static org.assertj.core.api.Assertions.assertThat;

/** A base whose search cluster is away when it starts: all but the search answers, and health says what is wrong. */
@DatabaseTest
@TestProfile(SearchAwayTest.Away.class)
class SearchAwayTest {
    /** A cluster where nothing listens. */
    public static class Away implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "ikb.search.open-search.hosts",
                    "localhost:" + Receiver.freePort(),
                    "ikb.search.open-search.protocol",
                    "http");
        }
    }

    @Test
    void health_is_degraded_and_names_the_cause() throws Exception {
        Measured.await(() -> degraded("Search index").startsWith("the index can't be kept in step for now: "));

        assertThat(degraded("Search index")).contains("refused");
        assertThat(Measured.check("Search index").at("/data/answers").asBoolean())
                .isFalse();
        Api.get("/api/v1/search?q=feil").problem(503, "unavailable");
        Api.get("/api/v1/topics/trust").ok();
    }
}
