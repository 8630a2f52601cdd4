package no.innovasjonsbase.platform.access;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.Issuer;
import no.innovasjonsbase.testsupport.RemoteServices;

import static org.assertj.core.api.Assertions.assertThat;

/** What a token of a real issuer lets its bearer do, and which tokens are refused. */
@ApplicationTest
@TestProfile(RemoteServices.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TokenTest {
    private static final String EDITOR = "innovasjonsbase:innovasjonsbase.write";
    private static final String ADMIN = "innovasjonsbase:innovasjonsbase.admin";
    private static final String DFO = "0192:986252932";
    private static final String DIGDIR = "0192:991825827";

    private static Issuer issuer;

    @BeforeAll
    static void start_the_issuer() throws Exception {
        issuer = Issuer.start();
    }

    @AfterAll
    static void end_the_issuer() {
        issuer.close();
    }

    @Test
    @Order(1)
    void an_editor_creates_what_its_organization_then_maintains() {
        var answer = put("tokens-editor", issuer.token(EDITOR, DFO)).is(201);

        assertThat(answer.json().at("/meta/maintainer").asText()).isEqualTo("986252932");
    }

    @Test
    @Order(2)
    void an_editor_changes_nothing_that_others_maintain_and_an_admin_everything() {
        patch("innovation", issuer.token("other:scope " + EDITOR, DFO)).problem(403, "forbidden");
        patch("tokens-editor", issuer.token(EDITOR, DIGDIR)).problem(403, "forbidden");
        patch("tokens-editor", issuer.token(EDITOR + " other:scope", DFO)).ok();
        patch("tokens-editor", issuer.token(ADMIN, DIGDIR)).ok();
        patch("tokens-editor", issuer.token(EDITOR, "9908:986252932")).ok();
    }

    @Test
    @Order(3)
    void a_token_that_is_not_good_is_refused_like_any_other() throws Exception {
        var good = issuer.token(EDITOR, DFO);
        var claims = Issuer.claims(EDITOR, DFO);
        var none = Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8))
                + "." + good.split("\\.")[1] + ".";
        var bodies = new java.util.HashSet<String>();
        for (var bad : List.of(
                issuer.token("another", Issuer.AUDIENCE, claims, 120),
                issuer.token("maskinporten", "https://another.example", claims, 120),
                issuer.token("maskinporten", Issuer.AUDIENCE, claims, -120),
                issuer.token(Issuer.newKey(), EDITOR, DFO),
                good.substring(0, good.length() - 4) + "AAAA",
                none,
                "no-token",
                "a.b.c",
                ".",
                "..",
                "....",
                "ikb_000000000000_" + "0".repeat(48))) {
            var answer = put("tokens-bad", bad);
            answer.problem(401, "unauthorized");
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer realm=");
            bodies.add(
                    answer.text().replace(answer.header("X-Request-Id"), "").replaceFirst("\"traceId\":\"\\w+\"", ""));
        }
        assertThat(bodies).hasSize(1);
        Api.get("/api/v1/topics/tokens-bad").problem(404, "not-found");
    }

    @Test
    @Order(4)
    void a_token_without_a_scope_is_told_which_it_needs() {
        for (var scope : List.of("", "other:scope", EDITOR + "x")) {
            var problem = put("tokens-bad", issuer.token(scope, DFO)).problem(403, "forbidden");
            assertThat(problem.get("detail").asText()).contains(EDITOR, ADMIN);
        }
    }

    @Test
    @Order(5)
    void a_token_that_names_no_organization_is_told() {
        var strange = Issuer.claims(EDITOR, DFO);
        strange.put("consumer", DFO);
        var missing = Issuer.claims(EDITOR, DFO);
        missing.remove("consumer");
        var number = Issuer.claims(EDITOR, DFO);
        number.put("consumer", Map.of("ID", 986252932));
        for (var claims : List.of(
                strange,
                missing,
                number,
                Issuer.claims(EDITOR, "0192:986252931"),
                Issuer.claims(EDITOR, "0007:986252932"),
                Issuer.claims(EDITOR, "986252932"),
                Issuer.claims(EDITOR, DFO + ":"),
                Issuer.claims(EDITOR, DFO + ":1"))) {
            var token = issuer.token("maskinporten", Issuer.AUDIENCE, claims, 120);
            var problem = put("tokens-bad", token).problem(403, "forbidden");
            assertThat(problem.get("detail").asText()).contains("consumer");
        }
    }

    @Test
    @Order(6)
    void the_name_of_the_id_is_read_leniently() {
        var claims = Issuer.claims(EDITOR, DFO);
        claims.put("consumer", Map.of("Id", DFO));

        patch("tokens-editor", issuer.token("maskinporten", Issuer.AUDIENCE, claims, 120))
                .ok();
    }

    @Test
    @Order(7)
    void a_key_that_the_issuer_takes_into_use_is_found() throws Exception {
        var key = Issuer.newKey();
        issuer.rotateTo(key);

        patch("tokens-editor", issuer.token(key, EDITOR, DFO)).ok();
    }

    @Test
    @Order(8)
    void while_the_issuer_is_away_new_keys_are_not_trusted_and_nothing_breaks() throws Exception {
        issuer.close();
        var answer = put("tokens-bad", issuer.token(Issuer.newKey(), EDITOR, DFO));

        answer.problem(503, "unavailable");
        assertThat(answer.header("Retry-After")).isNotEmpty();
        Api.get("/api/v1/topics").ok();
    }

    @Test
    @Order(3)
    void the_list_of_no_keys_is_kept_by_no_cache() {
        var answer = Api.sendBytes(
                "GET", "/api/v1/api-keys", new byte[0], "Authorization", "Bearer " + issuer.token(ADMIN, DIGDIR));

        assertThat(answer.is(200).json().get("items")).isEmpty();
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    private static Api.Answer put(String id, String token) {
        return send("PUT", id, token, "If-None-Match", "application/json");
    }

    private static Api.Answer patch(String id, String token) {
        return send("PATCH", id, token, "If-Match", "application/merge-patch+json");
    }

    private static Api.Answer send(String method, String id, String token, String precondition, String type) {
        var body = "{\"label\":{\"nb\":\"Fra en med token\"}}".getBytes(StandardCharsets.UTF_8);
        var authorization = "Bearer " + token;
        return Api.sendBytes(
                method,
                "/api/v1/topics/" + id,
                body,
                "Authorization",
                authorization,
                "Content-Type",
                type,
                precondition,
                "*");
    }
}
