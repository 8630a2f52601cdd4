package no.innovasjonsbase.editing;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import no.innovasjonsbase.conference.Conference;
import no.innovasjonsbase.conference.ConferenceDraft;
import no.innovasjonsbase.journal.Journal;
import no.innovasjonsbase.platform.access.Caller;
import no.innovasjonsbase.platform.database.Transactions;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.draft.DraftValidator;
import no.innovasjonsbase.platform.http.body.Body;
import no.innovasjonsbase.platform.http.body.JsonBody;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.platform.problem.FaultList;
import no.innovasjonsbase.platform.value.PartialDate;
import no.innovasjonsbase.platform.value.Period;
import no.innovasjonsbase.principle.Principle;
import no.innovasjonsbase.principle.PrincipleDraft;
import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.ObservedChecks;
import no.innovasjonsbase.topic.Topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What is sent is checked before the writer's turn is taken: nobody waits for it. */
@ApplicationTest
@Tag("database")
class ChecksBeforeTurnTest {
    private static final String PRINCIPLES = "/api/v1/principles";
    private static final int MAX_TOLD = 100;
    /** Of {@link #costly}: statement, number, origin and attribution, topics and related, and two of each citation. */
    private static final int FAULTS = 4 + 2 * 200 + 2 * 100;

    private static final AtomicInteger NAMES = new AtomicInteger();

    private final String own = "checked-" + NAMES.incrementAndGet();
    private final String principle = PRINCIPLES + "/" + own;

    @Inject
    ObservedChecks checks;

    @Inject
    Transactions transactions;

    @Inject
    DraftValidator draftValidator;

    @Inject
    Journal journal;

    @Inject
    ObjectMapper json;

    /** A draft and the entry that it is sent for; sending it answers the entry, what became of the line, or the problem. */
    private record Sending(String principle, String id, String draft) {
        JsonNode line(String query) {
            var line = (ObjectNode) Api.parse(draft.getBytes(StandardCharsets.UTF_8));
            line.put("type", "principle").put("id", id);
            var answer = Api.sendBytes(
                    "POST",
                    "/api/v1/import?" + query,
                    line.toString().getBytes(StandardCharsets.UTF_8),
                    "Authorization",
                    "Bearer " + Api.adminKey(),
                    "Content-Type",
                    "application/x-ndjson");
            var told = Api.parse(
                    answer.ok().text().lines().findFirst().orElseThrow().getBytes(StandardCharsets.UTF_8));
            return told.has("problem") ? told.get("problem") : told;
        }

        JsonNode write(String method, String path, String... headers) {
            return Api.write(method, path, draft, headers).json();
        }
    }

    static Stream<Arguments> ways() {
        return Stream.of(
                way("POST", sending -> sending.write("POST", PRINCIPLES)),
                way("PUT of a new entry", sending -> sending.write("PUT", sending.principle() + "-new")),
                way("PUT", sending -> sending.write("PUT", sending.principle(), "If-Match", "*")),
                way("PATCH", sending -> sending.write("PATCH", sending.principle(), "If-Match", "*")),
                way("dry run", sending -> sending.write("PUT", sending.principle() + "?dryRun=true", "If-Match", "*")),
                way("line of an import", sending -> sending.line("mode=best-effort")),
                way("line of an atomic import", sending -> sending.line("mode=atomic")),
                way("line of an import's dry run", sending -> sending.line("dryRun=true")));
    }

    private static Arguments way(String name, Function<Sending, JsonNode> send) {
        return arguments(name, send);
    }

    @BeforeEach
    void make_an_entry() {
        Api.write("PUT", principle, statement("Før")).is(201);
    }

    @AfterEach
    void take_away_what_was_made() {
        checks.observe(PrincipleDraft.class);
        journal.write(Caller.theBase("991825827"), changes -> {
            Principle.<Principle>list("id like ?1", own + "%").forEach(changes::delete);
            Topic.<Topic>list("id like ?1", own + "%").forEach(changes::delete);
            Conference.<Conference>list("id like ?1", own + "%").forEach(changes::delete);
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void others_write_while_a_costly_draft_is_checked(String way, Function<Sending, JsonNode> send) {
        var draft = costly();
        var held = checks.hold(PrincipleDraft.class);
        var answer = CompletableFuture.supplyAsync(() -> send.apply(new Sending(principle, own, draft)));
        try {
            held.awaitBegin();
            Api.write("PUT", "/api/v1/topics/" + own, "{\"label\":{\"nb\":\"Imens\"}}")
                    .is(201);
        } finally {
            held.release();
        }
        var problem = answer.join();

        assertThat(problem.path("status").asInt()).as(problem.toString()).isEqualTo(422);
        assertThat(problem.path("errors")).hasSize(MAX_TOLD);
        assertThat(problem.path("moreErrors").asInt()).isEqualTo(FAULTS - MAX_TOLD);
        assertThat(held.withinTurn()).isNotEmpty().containsOnly(false);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void a_draft_that_is_stored_was_checked_before(String way, Function<Sending, JsonNode> send) {
        var observed = checks.observe(PrincipleDraft.class);

        var answer = send.apply(new Sending(principle, own, statement("Sjekket " + own)));

        assertThat(answer.has("status")).as(answer.toString()).isFalse();
        assertThat(observed.withinTurn()).isNotEmpty().containsOnly(false);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void missing_entries_are_told_beside_broken_rules(String way, Function<Sending, JsonNode> send) {
        var draft = "{\"statement\":{\"nb\":\"\"},\"topics\":[{\"id\":\"there-is-none\"},{\"id\":\"trust\"}],"
                + "\"attributedTo\":{\"id\":\"nobody\"},\"citations\":[{\"relation\":\"direct\",\"source\":"
                + "{\"id\":\"topplederkonferansen-artikkel\",\"href\":\"/api/v1/sources/another\"}}]}";

        var problem = send.apply(new Sending(principle, own, draft));

        assertThat(problem.path("errors").findValuesAsText("pointer"))
                .containsExactly("/attributedTo/id", "/citations/0/source/href", "/statement/nb", "/topics/0/id");
    }

    @Test
    void a_patch_is_merged_anew_where_its_entry_was_changed_meanwhile() {
        var held = checks.hold(PrincipleDraft.class);
        var answer = CompletableFuture.supplyAsync(() -> patch(principle, "{\"number\":7}"));
        changeMeanwhile(
                held,
                () -> Principle.<Principle>findById(own),
                entry -> entry.rationale = LocalizedText.of(Map.of("nb", "Imens")));
        var merged = answer.join().is(200).json();

        assertThat(merged.path("number").asInt()).isEqualTo(7);
        assertThat(merged.at("/rationale/nb").asText()).isEqualTo("Imens");
        assertThat(merged.at("/meta/version").asInt()).isEqualTo(3);
    }

    @Test
    void a_patch_that_fits_the_entry_only_as_it_was_changed_meanwhile_is_stored() {
        var conference = "/api/v1/conferences/" + own;
        Api.write("PUT", conference, "{\"name\":{\"nb\":\"To dager\"},\"startDate\":\"2020-02-01\"}")
                .is(201);
        var held = checks.hold(ConferenceDraft.class);
        var answer = CompletableFuture.supplyAsync(() -> patch(conference, "{\"endDate\":\"2020-01-10\"}"));
        changeMeanwhile(
                held,
                () -> Conference.<Conference>findById(own),
                entry -> entry.dates = Period.closed(PartialDate.of("2020-01-09"), null));
        var merged = answer.join().is(200).json();

        assertThat(merged.path("startDate").asText()).isEqualTo("2020-01-09");
        assertThat(merged.path("endDate").asText()).isEqualTo("2020-01-10");
    }

    private static Api.Answer patch(String path, String patch) {
        return Api.write("PATCH", path, patch, "If-Match", "*");
    }

    private <E extends Entry> void changeMeanwhile(
            ObservedChecks.Observation held, Supplier<E> entry, Consumer<E> change) {
        try {
            held.awaitBegin();
            journal.write(Caller.theBase("991825827"), changes -> {
                var stored = entry.get();
                change.accept(stored);
                changes.update(stored);
            });
        } finally {
            held.release();
        }
    }

    @Test
    void a_check_within_the_turn_would_be_noticed() {
        var observed = checks.observe(PrincipleDraft.class);
        @SuppressWarnings("unchecked")
        var body = (Body<PrincipleDraft>) JsonBody.read(statement("I tur").getBytes(StandardCharsets.UTF_8), json);

        transactions.write(() -> draftValidator.require(body, PrincipleDraft.class, new FaultList()));

        assertThat(observed.withinTurn()).isNotEmpty().containsOnly(true);
    }

    /** As many broken rules and missing entries as a principle may have, and a text that fills the body. */
    private static String costly() {
        var refs = IntStream.range(0, 200)
                .mapToObj(i -> "{\"id\":\"there-is-no-" + i + "\"}")
                .collect(Collectors.joining(","));
        var citations = IntStream.range(0, 100).mapToObj(i -> "{}").collect(Collectors.joining(","));
        return "{\"statement\":{\"nb\":\"" + "Lang. ".repeat(150_000) + "\"},\"number\":0,"
                + "\"origin\":{\"type\":\"talk\",\"id\":\"there-is-none\"},\"attributedTo\":{\"id\":\"nobody\"},"
                + "\"topics\":[" + refs + "],\"related\":[" + refs + "],\"citations\":[" + citations + "]}";
    }

    private static String statement(String text) {
        return "{\"statement\":{\"nb\":\"" + text + "\"}}";
    }
}
