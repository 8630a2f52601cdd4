package no.innovasjonsbase.home;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @Test
    void pages_name_their_addresses_from_outside() {
        assertThat(Api.get("/pages/topics/trust?lang=nn", "Accept", "text/html")
                        .ok()
                        .text())
                .contains(
                        "<link rel=\"canonical\" href=\"https://innovasjonsbase.example.no/pages/topics/trust?lang=nn\">")
                .contains("hreflang=\"x-default\" href=\"https://innovasjonsbase.example.no/pages/topics/trust\"")
                .contains("<link rel=\"cite-as\" href=\"https://id.example.no/base/id/topic/trust\">")
                .contains("https://innovasjonsbase.example.no/oembed?format=json&amp;url=https%3A%2F%2F");
    }

    @ParameterizedTest
    @CsvSource({
        "https://id.example.no/base/id/topic/trust, 200",
        "https://innovasjonsbase.example.no/id/topic/trust, 200",
        "https://innovasjonsbase.example.no/pages/topics/trust, 200",
        "https://id.example.no/id/topic/trust, 404",
        "http://innovasjonsbase.example.no/pages/topics/trust, 404",
        "http://localhost/pages/topics/trust, 404"
    })
    void entries_are_embedded_by_addresses_from_outside(String url, int status) {
        Api.get("/oembed?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8)).is(status);
    }
}
