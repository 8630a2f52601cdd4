package no.innovasjonsbase.contract;

import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Addresses of the web as browsers show them are kept as URIs, wherever one is sent. */
@ApplicationTest
class AddressesSentTest {
    private final String id = "addresses-" + UUID.randomUUID();
    private String written;

    @AfterEach
    void delete() {
        Api.write("DELETE", written, null, "If-Match", "*");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    sources  | {"title":{"nb":"T"},"kind":"book","url":"%s"}  | /url
                    topics   | {"label":{"nb":"T"},"exactMatch":["%s"]}       | /exactMatch/0
                    topics   | {"label":{"nb":"T"},"closeMatch":["%s"]}       | /closeMatch/0
                    speakers | {"name":"T","links":[{"url":"%s"}]}            | /links/0/url
                    """)
    void are_kept_as_uris(String collection, String body, String pointer) {
        written = "/api/v1/" + collection + "/" + id;
        var sent = body.formatted("HTTPS://Blåbær.no/økonomi?filter[a]=1");

        assertThat(Api.write("PUT", written, sent).is(201).json().at(pointer).asText())
                .isEqualTo("https://xn--blbr-roah.no/%C3%B8konomi?filter%5Ba%5D=1");
        // What was fetched can be sent back, and is the same.
        assertThat(Api.write("PUT", written, sent, "If-Match", "*")
                        .ok()
                        .json()
                        .at("/meta/version")
                        .asInt())
                .isOne();
    }
}
