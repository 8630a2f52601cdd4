package no.innovasjonsbase.home;

import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.BehindGateway;

import static org.assertj.core.api.Assertions.assertThat;

/** What the pages tell of an installation whose address, contact and source code are configured. */
@ApplicationTest
@TestProfile(BehindGateway.class)
class ConfiguredPagesTest {
    @Test
    void the_landing_page_has_the_address_from_outside_and_whom_to_ask() {
        var page = Api.get("/", "Accept", "text/html").ok().text();

        assertThat(page)
                .contains("curl 'https://innovasjonsbase.example.no/api/v1/")
                .contains("href=\"mailto:base@example.no\"")
                .contains("href=\"https://example.no/questions\"")
                .contains("href=\"https://example.no/source\"");
    }

    @Test
    void security_txt_says_whom_to_tell_of_a_vulnerability() {
        var answer = Api.get("/.well-known/security.txt").ok();

        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/plain;charset=UTF-8");
        assertThat(answer.text())
                .matches(
                        """
                        Contact: mailto:base@example\\.no
                        Contact: https://example\\.no/questions
                        Expires: 20[0-9]{2}-[0-9]{2}-[0-9]{2}T00:00:00Z
                        Preferred-Languages: nb, nn, en
                        """);
    }
}
