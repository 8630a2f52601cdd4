package no.innovasjonsbase.links;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.TestProfile;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.EmptyBase;
import no.innovasjonsbase.testsupport.Waiting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static no.innovasjonsbase.testsupport.EmptyBase.HOST_INTERVAL;
import static org.assertj.core.api.Assertions.assertThat;

/** Where links are checked, it is told which of them lead nowhere; nobody is asked who must not be, or too much. */
@ApplicationTest
@Tag("database")
@TestProfile(EmptyBase.class)
class LinkCheckTest {
    private static final String STATISTICS = "/api/v1/statistics";
    private static final String UNREACHABLE = STATISTICS + "/unreachable-links";
    private static final AtomicInteger NAMES = new AtomicInteger();

    @Inject
    Clock clock;

    private final List<String> entries = new ArrayList<>();
    private final String root = "/site-" + NAMES.incrementAndGet() + "/";
    private LinkedSite site;

    @BeforeEach
    void open() {
        site = new LinkedSite(portOf(host(0)));
    }

    @AfterEach
    void close() {
        entries.forEach(entry -> Api.write("DELETE", entry, null, "If-Match", "*"));
        site.close();
    }

    @Test
    void a_link_that_is_not_found_time_and_again_is_unreachable_until_it_is_there_again() throws Exception {
        site.at(root + "gone", exchange -> 404);
        var begun = clock.instant();
        var topic = createTopic(here("gone"));
        var source = create(
                "sources",
                "{\"title\":{\"nb\":\"Kilde\"},\"kind\":\"web-page\",\"url\":\"%s\"}".formatted(here("gone")));
        await(() -> find(here("gone"))
                .filter(link -> link.get("entries").size() == 2)
                .isPresent());

        var link = find(here("gone")).orElseThrow();
        assertThat(link.get("failure").asText()).isEqualTo("status");
        assertThat(link.get("status").asInt()).isEqualTo(404);
        assertThat(Instant.parse(link.get("since").asText())).isBetween(begun, clock.instant());
        assertThat(Instant.parse(link.get("lookedAt").asText()))
                .isAfter(Instant.parse(link.get("since").asText()));
        assertThat(link.get("entries").findValuesAsText("href")).containsExactlyInAnyOrder(source, topic);
        assertThat(Api.json(STATISTICS).at("/links/unreachable").asInt()).isEqualTo(1);
        site.at(root + "gone", exchange -> 200);
        await(() -> find(here("gone")).isEmpty());
        assertThat(Api.json(STATISTICS).at("/links/unreachable").asInt()).isZero();
    }

    @Test
    void a_link_that_failed_once_is_not_unreachable() throws Exception {
        var asked = new AtomicInteger();
        site.at(root + "flaky", exchange -> {
            // HEAD and GET of the first look.
            return asked.incrementAndGet() <= 2 ? 503 : 200;
        });
        createTopic(here("flaky"));
        await(() -> asked.get() >= 4);

        assertThat(find(here("flaky"))).isEmpty();
    }

    @Test
    void a_host_that_answers_is_reachable_whatever_it_thinks_of_us() throws Exception {
        var statuses = List.of(200, 204, 400, 401, 403, 405, 429);
        statuses.forEach(status -> site.at(root + status, exchange -> status));
        createTopic(statuses.stream().map(status -> here("" + status)).toArray(String[]::new));
        for (var status : statuses) {
            awaitLooks("" + status, 5);
        }

        assertThat(unreachable()).isEmpty();
    }

    @Test
    void get_is_sent_where_head_is_refused() throws Exception {
        for (var status : List.of(403, 404, 405, 501)) {
            site.at(root + status, exchange -> exchange.getRequestMethod().equals("HEAD") ? status : 200);
        }
        createTopic(here("200"), here("403"), here("404"), here("405"), here("501"));
        for (var status : List.of("403", "404", "405", "501")) {
            awaitLooks(status, 5);
            assertThat(site.methodsAt(root + status).limit(4)).containsExactly("HEAD", "GET", "HEAD", "GET");
            assertThat(find(here(status))).isEmpty();
        }
        assertThat(site.methodsAt(root + "200")).isNotEmpty().containsOnly("HEAD");
    }

    @Test
    void redirects_are_followed_but_not_for_ever() throws Exception {
        site.redirect(root + "moved", root + "here#part");
        site.redirect(root + "moved-nearby", "gone?x=y");
        site.redirect(root + "moved-above", "../.." + root + "økonomi");
        site.redirect(root + "in-circles", here("in-circles"));
        site.at(root + "gone", exchange -> 410);
        createTopic(here("moved"), here("moved-nearby"), here("moved-above"), here("in-circles"));
        await(() -> find(here("moved-nearby")).isPresent());
        awaitLooks("in-circles", 2 * 6);
        awaitLooks("here", 2);
        awaitLooks("økonomi", 2);

        assertThat(find(here("moved-nearby")).orElseThrow().get("status").asInt())
                .isEqualTo(410);
        assertThat(find(here("moved"))).isEmpty();
        assertThat(find(here("in-circles"))).isEmpty();
    }

    @Test
    void hosts_that_do_not_answer_are_unreachable() throws Exception {
        site.at(root + "slow", exchange -> {
            TimeUnit.SECONDS.sleep(2);
            return 200;
        });
        var nobody = "http://" + host(1) + root;
        var noTls = "https://" + host(2) + root;
        try (var plain = new ServerSocket(portOf(host(2)), 0, InetAddress.getLoopbackAddress())) {
            answerPlainly(plain);
            createTopic(here("slow"), nobody, noTls);
            await(() -> Stream.of(here("slow"), nobody, noTls)
                    .allMatch(link -> find(link).isPresent()));
        }

        assertThat(failureOf(here("slow"))).isEqualTo("timeout");
        assertThat(failureOf(nobody)).isEqualTo("unreachable");
        assertThat(failureOf(noTls)).isEqualTo("tls");
        assertThat(find(nobody).orElseThrow().has("status")).isFalse();
        assertThat(site.methodsAt(root + "slow")).containsOnly("HEAD");
    }

    private static void answerPlainly(ServerSocket server) {
        new Thread(() -> {
                    while (!server.isClosed()) {
                        try (var connection = server.accept()) {
                            connection.getOutputStream().write("HTTP/1.1 400 No\r\n\r\n".getBytes(UTF_8));
                        } catch (IOException closed) {
                            // The loop sees whether it was the server.
                        }
                    }
                })
                .start();
    }

    @Test
    void addresses_of_private_networks_are_not_asked_for_nor_judged() throws Exception {
        var secret = "http://127.0.0.1:" + portOf(host(0)) + root + "secret";
        site.redirect(root + "to-secret", secret);
        site.redirect(root + "to-file", "file:///etc/passwd");
        createTopic(
                secret,
                "http://1.1.1.1:22/",
                "https://169.254.169.254/latest/",
                here("to-secret"),
                here("to-file"),
                here("last"));
        awaitLooks("to-secret", 3);
        awaitLooks("last", 3);

        assertThat(site.methodsAt(root + "secret")).isEmpty();
        assertThat(site.methodsAt(root + "to-secret")).containsOnly("HEAD");
        assertThat(unreachable()).isEmpty();
        await(() -> Api.json(STATISTICS).at("/links/checked").asInt() == 2);
    }

    @Test
    void what_no_entry_holds_any_more_is_forgotten() throws Exception {
        site.at(root + "gone", exchange -> 404);
        var topic = createTopic(here("gone"), here("there"));
        await(() -> find(here("gone")).isPresent());

        Api.write("PATCH", topic, "{\"exactMatch\":[\"" + here("there") + "\"]}", "If-Match", "*")
                .ok();
        assertThat(find(here("gone"))).isEmpty();
        assertThat(Api.json(STATISTICS).at("/links/unreachable").asInt()).isZero();
        await(() -> addresses().equals(List.of(here("there"))));
        Api.write("DELETE", topic, null, "If-Match", "*").is(204);
        await(() -> addresses().isEmpty());
        assertThat(Api.json(STATISTICS).has("links")).isFalse();
    }

    @Test
    void links_of_an_erased_entry_are_forgotten_with_it() throws Exception {
        var erased = createTopic(here("theirs"), here("of-all"));
        var other = createTopic(here("of-all"));
        await(() -> holders().size() == 3 && addresses().size() == 2);
        // Nothing is collected any more.
        lease("another", clock.instant().plusSeconds(60));
        TimeUnit.MILLISECONDS.sleep(500);
        Api.write("DELETE", erased + "?erase=true&reason=case%201", null, "If-Match", "*")
                .is(204);

        assertThat(addresses()).containsExactly(here("of-all"));
        assertThat(holders()).containsExactly(other);
        lease("another", clock.instant().minusSeconds(1));
    }

    @Test
    void one_request_is_sent_at_a_time_and_at_intervals_and_says_who_asks() throws Exception {
        createTopic(Stream.of("a", "b", "c", "d", "e", "f").map(this::here).toArray(String[]::new));
        awaitLooks("f", 4);

        var requests = site.requests();
        var took = requests.get(requests.size() - 1).at() - requests.get(0).at();
        assertThat(site.mostAtATime()).isEqualTo(1);
        // They may arrive a little sooner or later than they were sent.
        assertThat(Duration.ofNanos(took))
                .isGreaterThan(HOST_INTERVAL.multipliedBy(requests.size() - 1).minus(HOST_INTERVAL));
        assertThat(requests)
                .extracting(LinkedSite.Request::userAgent)
                .containsOnly("innovasjonsbase (+https://innovasjonsbase.example.no)");
    }

    @Test
    void another_instance_that_has_the_lease_is_left_to_it() throws Exception {
        createTopic(here("shared"));
        awaitLooks("shared", 1);
        lease("another", clock.instant().plusSeconds(60));
        // What was begun before is brought to its end.
        TimeUnit.MILLISECONDS.sleep(500);
        var before = site.requests().size();
        TimeUnit.MILLISECONDS.sleep(1000);

        assertThat(site.requests()).hasSize(before);
        lease("another", clock.instant().minusSeconds(1));
        await(() -> site.requests().size() > before + 1);
    }

    @Test
    void the_list_comes_a_page_at_a_time() throws Exception {
        site.at(root + "1", exchange -> 404);
        site.at(root + "2", exchange -> 404);
        createTopic(here("1"), here("2"));
        await(() -> unreachable().size() == 2);

        var first = Api.json(UNREACHABLE + "?limit=1");
        assertThat(first.get("items")).hasSize(1);
        var second =
                Api.json(UNREACHABLE + "?limit=1&after=" + first.get("next").asText());
        assertThat(second.get("items")).hasSize(1);
        assertThat(second.has("next")).isFalse();
        assertThat(first.at("/items/0/address")).isNotEqualTo(second.at("/items/0/address"));
        Api.get(UNREACHABLE + "?after=MTIz").problem(400, "invalid-parameters");
        Api.get(UNREACHABLE + "?limit=0&sort=since").problem(400, "invalid-parameters");
    }

    @Test
    void the_page_for_people_shows_both_numbers() throws Exception {
        site.at(root + "gone", exchange -> 404);
        createTopic(here("gone"), here("there"));
        await(() -> Api.json(STATISTICS).at("/links/unreachable").asInt() == 1);

        for (var words : Map.of("nb", "Kan ikke nås", "nn", "Kan ikkje nåast", "en", "Out of reach")
                .entrySet()) {
            var page = Api.get("/statistics?lang=" + words.getKey(), "Accept", "text/html")
                    .ok()
                    .text();
            assertThat(page).containsPattern(words.getValue() + "</a></th><td class=\"number\">1</td>");
        }
    }

    private static String host(int which) {
        return ConfigProvider.getConfig()
                .getValue("ikb.links.allowed-hosts", String.class)
                .split(",")[which];
    }

    private static int portOf(String host) {
        return Integer.parseInt(host.split(":")[1]);
    }

    private String here(String path) {
        return "http://" + host(0) + root + path;
    }

    private String createTopic(String... links) {
        var list = Stream.of(links).collect(Collectors.joining("\",\"", "[\"", "\"]"));
        return create("topics", "{\"label\":{\"nb\":\"Emne\"},\"exactMatch\":" + list + "}");
    }

    private String create(String collection, String body) {
        var href = "/api/v1/" + collection + "/linked-" + NAMES.incrementAndGet();
        Api.write("PUT", href, body, "If-None-Match", "*").is(201);
        entries.add(href);
        return href;
    }

    private static List<JsonNode> unreachable() {
        return Api.json(UNREACHABLE + "?limit=200").get("items").valueStream().toList();
    }

    private static Optional<JsonNode> find(String address) {
        return unreachable().stream()
                .filter(link -> link.get("address").asText().equals(address))
                .findFirst();
    }

    private static String failureOf(String address) {
        return find(address).orElseThrow().get("failure").asText();
    }

    private static List<String> addresses() {
        return QuarkusTransaction.requiringNew().call(() -> CheckedLink.<CheckedLink>listAll().stream()
                .map(link -> link.address)
                .toList());
    }

    private static List<String> holders() {
        return QuarkusTransaction.requiringNew().call(() -> LinkHolder.<LinkHolder>listAll().stream()
                .map(holder -> "/api/v1/topics/" + holder.entryId)
                .toList());
    }

    private static void lease(String by, Instant until) {
        QuarkusTransaction.requiringNew()
                .run(() -> LinkCheck.update("leasedBy = ?1, leasedUntil = ?2 where id = 1", by, until));
    }

    private void awaitLooks(String path, int requests) throws Exception {
        await(() -> site.methodsAt(root + path).count() >= requests);
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        Waiting.until("links were looked at", condition);
    }
}
