package no.innovasjonsbase.links;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

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
        "https://example.no/a, http://other.no/c, http://other.no/c",
        "https://example.no/a/b/c, ../d, https://example.no/a/d",
        "https://example.no/a/b/c, ./d?side=../2#../3, https://example.no/a/b/d?side=../2#../3",
        "https://example.no/a/b/c, .., https://example.no/a/",
        "https://example.no/a/b/c, ., https://example.no/a/b/",
        "https://example.no/a/b/c, ../../../../d, https://example.no/d",
        "https://example.no/a/b, /c/./d/../e/, https://example.no/c/e/",
        "https://example.no/a/b, /c//../.d/..e/f.., https://example.no/c/.d/..e/f..",
        "https://example.no, .., https://example.no/",
        "https://example.no/a/b, //other.no/c/../d, https://other.no/d",
        "https://example.no/a/b, https://other.no/../c, https://other.no/c",
        "https://example.no/a/b, https://other.no, https://other.no",
        "https://example.no/a/b?side=1, '', https://example.no/a/b?side=1",
        "https://example.no/a/b?side=1#x, #del, https://example.no/a/b?side=1#del",
        "https://example.no/a/b?side=1, ?, https://example.no/a/b?",
        "https://example.no, '', https://example.no/"
    })
    void a_redirect_leads_where_its_reference_does_from_the_address(String from, String reference, String to) {
        assertThat(LinkClient.absolute(reference, URI.create(from))).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, /økonomi?år=2018, https://example.no/%C3%B8konomi?%C3%A5r=2018",
        "UTF-8, https://økonomi.no/å, https://xn--konomi-9xa.no/%C3%A5",
        "UTF-8, /%C3%B8konomi/€, https://example.no/%C3%B8konomi/%E2%82%AC",
        "ISO-8859-1, /økonomi, https://example.no/%C3%B8konomi"
    })
    void letters_beyond_ascii_are_read_as_they_were_sent(Charset charset, String location, URI to) {
        var header = new String(location.getBytes(charset), StandardCharsets.ISO_8859_1);

        assertThat(LinkClient.addressIn(header, URI.create("https://example.no/a")))
                .contains(to);
    }
}
