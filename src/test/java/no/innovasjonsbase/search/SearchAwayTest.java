package no.innovasjonsbase.search;

import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.Measured;
import no.innovasjonsbase.testsupport.RemoteServices;

import static no.innovasjonsbase.testsupport.Measured.degraded;
import static org.assertj.core.api.Assertions.assertThat;

/** A base whose search cluster is away when it starts: all but the search answers, and health says what is wrong. */
@ApplicationTest
@TestProfile(RemoteServices.class)
class SearchAwayTest {
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
