package no.innovasjonsbase.platform.ratelimit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.Issuer;
import no.innovasjonsbase.testsupport.RawConnection;
import no.innovasjonsbase.testsupport.RemoteServices;

import static org.assertj.core.api.Assertions.assertThat;

/** Who counts as one caller where a caller may have one thing at a time: a key or token, or else an address. */
@ApplicationTest
@TestProfile(RemoteServices.class)
class CallerKeysTest {
    private static final String ORGANIZATION = "0192:986252932";
    private static final Map<String, String> CREDENTIALS = new HashMap<>();

    private static Issuer issuer;

    @BeforeAll
    static void start_the_issuer() throws Exception {
        issuer = Issuer.start();
    }

    @AfterAll
    static void end_the_issuer() {
        issuer.close();
    }

    @ParameterizedTest
    @CsvSource({
        "198.51.100.1, '', 198.51.100.1, ''",
        "2001:db8:0:1::1, '', 2001:db8:0:1:f::2, ''",
        "198.51.100.2, key a, 198.51.100.3, key a",
        "198.51.100.4, key b, 2001:db8:0:4::1, key b",
        "198.51.100.5, token, 198.51.100.6, token",
        "198.51.100.7, '', 198.51.100.7, made-up key",
        "198.51.100.8, made-up token, 198.51.100.8, token without a scope",
    })
    void one_caller_has_one_stream_or_waiting_request(
            String address, String sent, String otherAddress, String otherSent) throws Exception {
        var first = sender(address, sent);
        var second = sender(otherAddress, otherSent);
        try (var open = stream(first)) {
            assertThat(open.read(true).status()).isEqualTo(200);
            refused(stream(second));
            refused(longPoll(second));
        }
        var open = streamOnceThereIsRoom(second);
        refused(stream(first));
        open.close();
        streamOnceThereIsRoom(first).close();
    }

    @ParameterizedTest
    @CsvSource({
        "198.51.100.11, '', 198.51.100.12, ''",
        "2001:db8:0:2::1, '', 2001:db8:0:3::1, ''",
        "198.51.100.13, key c, 198.51.100.13, key d",
        "198.51.100.14, key e, 198.51.100.14, ''",
        "198.51.100.15, key f, 198.51.100.15, token",
        "198.51.100.16, made-up key, 198.51.100.17, made-up key",
    })
    void two_callers_have_one_each(String address, String sent, String otherAddress, String otherSent)
            throws Exception {
        try (var open = streamOnceThereIsRoom(sender(address, sent));
                var other = stream(sender(otherAddress, otherSent))) {
            assertThat(open).isNotNull();
            assertThat(other.read(true).status()).isEqualTo(200);
        }
    }

    /** The header lines of one at an address who sends something of a name. */
    private static String sender(String address, String sent) {
        var authorization = sent.isEmpty()
                ? ""
                : "Authorization: Bearer " + CREDENTIALS.computeIfAbsent(sent, CallerKeysTest::credentials) + "\r\n";
        return "Host: localhost\r\nX-Forwarded-For: " + address + "\r\n" + authorization + "\r\n";
    }

    private static String credentials(String name) {
        return switch (name) {
            case "token" -> issuer.token("innovasjonsbase:innovasjonsbase.write", ORGANIZATION);
            case "token without a scope" -> issuer.token("other:scope", ORGANIZATION);
            case "made-up token" -> "a.b.c";
            case "made-up key" -> "ikb_aaaaaaaaaaaa_" + "b".repeat(48);
            default -> newKey();
        };
    }

    private static RawConnection stream(String sender) throws IOException {
        return send("/api/v1/changes", "Accept: text/event-stream\r\n" + sender);
    }

    private static RawConnection longPoll(String sender) throws IOException {
        var head = Api.json("/api/v1/changes?limit=1").get("head").asLong();
        return send("/api/v1/changes?wait=30&after=" + head, sender);
    }

    private static RawConnection send(String path, String head) throws IOException {
        var connection = new RawConnection(Api.root());
        connection.write("GET " + path + " HTTP/1.1\r\n" + head);
        return connection;
    }

    private static void refused(RawConnection connection) throws IOException {
        try (connection) {
            var answer = connection.read(false);
            assertThat(answer.status()).as(answer.text()).isEqualTo(503);
            assertThat(answer.head()).contains("retry-after: 5");
        }
    }

    /** The place of a stream that was closed is free once the server has seen that. */
    private static RawConnection streamOnceThereIsRoom(String sender) throws Exception {
        for (int i = 0; i < 200; i++) {
            var connection = stream(sender);
            if (connection.read(true).status() == 200) {
                return connection;
            }
            connection.close();
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("There is no room for " + sender);
    }

    private static String newKey() {
        var draft = "{\"organization\":\"986252932\",\"role\":\"editor\"}";
        return Api.sendBytes(
                        "POST",
                        "/api/v1/api-keys",
                        draft.getBytes(StandardCharsets.UTF_8),
                        "Content-Type",
                        "application/json",
                        "Authorization",
                        "Bearer " + issuer.token("innovasjonsbase:innovasjonsbase.admin", ORGANIZATION))
                .is(201)
                .json()
                .get("secret")
                .asText();
    }
}
