package no.innovasjonsbase.links;

import java.net.URI;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LinkClientTest {
    @ParameterizedTest
    @CsvSource({
        "https://example.no, login, https://example.no/login",
        "https://example.no, ?side=2, https://example.no/?side=2",
        "https://example.no?side=1, login, https://example.no/login",
        "https://example.no/, login, https://example.no/login",
        "https://example.no/a/b, c, https://example.no/a/c",
        "https://example.no/a/b, ?side=2, https://example.no/a/b?side=2",
        "https://example.no/a/b, /c, https://example.no/c",
        "https://example.no:8443/a/b, //other.no/c, https://other.no/c",
        "https://example.no/a, http://other.no/c, http://other.no/c"
    })
    void a_redirect_leads_where_its_reference_does_from_the_address(String from, String reference, String to) {
        assertThat(LinkClient.absolute(reference, URI.create(from))).isEqualTo(to);
    }
}
