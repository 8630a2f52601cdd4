package no.innovasjonsbase.identity;

import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.BehindGateway;

import static org.assertj.core.api.Assertions.assertThat;

/** IRIs may have a name of their own, and lead from there to the public address. */
@ApplicationTest
@TestProfile(BehindGateway.class)
class ConfiguredIrisTest {
    @Test
    void an_iri_begins_with_its_base_and_leads_to_the_public_address() {
        assertThat(Api.get("/api/v1/topics/trust").ok().header("Link"))
                .startsWith("<https://id.example.no/base/id/topic/trust>; rel=\"cite-as\"");
        assertThat(Api.get("/id/topic/trust").is(303).header("Location"))
                .isEqualTo("https://innovasjonsbase.example.no/api/v1/topics/trust");
    }

    @Test
    void a_look_up_stays_where_it_was_asked() {
        assertThat(Api.get("/api/v1/organizations/orgnr:974761076").is(303).header("Location"))
                .isEqualTo("/api/v1/organizations/skatteetaten");
    }
}
