package no.innovasjonsbase.platform.ratelimit;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.BehindGateway;

import static org.assertj.core.api.Assertions.assertThat;

/** Callers who ask for too much. Each test is a client of its own behind a proxy: 60 tokens at once, and then one a second. */
@ApplicationTest
@TestProfile(BehindGateway.class)
class RateLimitTest {
    private static final String TOPICS = "/api/v1/topics?limit=1";

    @Test
    void who_asks_too_much_is_told_how_long_to_wait() {
        var answer = ask("198.51.100.1", TOPICS);
        assertThat(answer.ok().header("RateLimit-Policy")).isEqualTo("\"address\";q=60;w=60");
        assertThat(answer.header("RateLimit")).matches("\"address\";r=59;t=1");

        var refused = askUntilRefused("198.51.100.1", TOPICS);

        refused.problem(429, "too-many-requests");
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(refused.header("RateLimit")).matches("\"address\";r=0;t=(59|60)");
        assertThat(refused.header("Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @Test
    void others_are_served_meanwhile_and_so_is_health() {
        askUntilRefused("2001:db8:0:1::1", TOPICS);

        ask("2001:db8:0:1::2", TOPICS).problem(429, "too-many-requests");
        ask("2001:db8:0:2::1", TOPICS).ok();
        ask("2001:db8:0:1::1", "/q/health/live").ok();
    }

    @ParameterizedTest
    @CsvSource({
        "198.51.100.10, /api/v1/topics/trust, 1",
        "198.51.100.11, /api/v1/topics?expand=broader, 4",
        "198.51.100.12, /api/v1/search?q=tillit, 5",
        "198.51.100.13, '/api/v1/search?q=tillit&facets=type', 10",
        "198.51.100.14, /api/v1/topics?q=tillit, 5",
        // All there is: it costs more than that.
        "198.51.100.15, /api/v1/export, 60"
    })
    void what_takes_longer_costs_more(String address, String path, int cost) {
        var answer = ask(address, path).ok();

        assertThat(answer.header("RateLimit")).contains(";r=" + (60 - cost) + ";");
    }

    @Test
    void a_key_has_a_limit_of_its_own_once_it_is_known() throws InterruptedException {
        var address = "198.51.100.20";
        var key = "Bearer " + Api.adminKey();
        var isKnown = false;
        for (int i = 0; i < 50 && !isKnown; i++) {
            isKnown = ask(address, TOPICS, "Authorization", key)
                    .ok()
                    .header("RateLimit")
                    .startsWith("\"key\"");
            Thread.sleep(50);
        }
        assertThat(isKnown).isTrue();

        askUntilRefused(address, TOPICS);

        ask(address, TOPICS, "Authorization", key).ok();
    }

    @Test
    void made_up_keys_get_no_limit_of_their_own() {
        Api.Answer answer = null;
        for (int i = 0; i < 80; i++) {
            answer = ask("198.51.100.30", TOPICS, "Authorization", "Bearer ikb_" + UUID.randomUUID());
        }
        answer.problem(429, "too-many-requests");
    }

    private static Api.Answer askUntilRefused(String address, String path) {
        var answer = ask(address, path);
        for (int i = 0; i < 200 && answer.status() == 200; i++) {
            answer = ask(address, path);
        }
        return answer;
    }

    private static Api.Answer ask(String address, String path, String... headers) {
        var all = new ArrayList<>(List.of("X-Forwarded-For", address));
        all.addAll(List.of(headers));
        return Api.get(path, all.toArray(String[]::new));
    }
}
