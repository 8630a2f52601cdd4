package no.innovasjonsbase.contract;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import no.innovasjonsbase.platform.entry.draft.DraftValidator;
import no.innovasjonsbase.platform.http.body.Body;
import no.innovasjonsbase.platform.http.body.JsonBody;
import no.innovasjonsbase.platform.problem.FaultList;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.principle.PrincipleDraft;
import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Bodies that are small to send, and would cost much to take in if nothing bounded that. */
@ApplicationTest
class CostlyBodiesTest {
    private static final String PRINCIPLES = "/api/v1/principles";
    /** What the JVM and Jackson have for themselves, however small a body is. */
    private static final long ALWAYS_ALLOCATED = 2 << 20;

    private static final int ALLOCATED_PER_BYTE = 60;

    @Inject
    ObjectMapper json;

    @Inject
    DraftValidator draftValidator;

    static Stream<Arguments> unreadable() {
        return Stream.of(
                arguments("nested objects with long names and a repeated property", nestedAndRepeated()),
                arguments("unknown properties beside empty citations", unknownBeside(12_000, 95_000)),
                arguments("more values than there may be", lists(100, 900)),
                arguments("more members than there may be", members(1001)),
                arguments("a list longer than there may be", "{\"topics\":[" + "{},".repeat(1000) + "{}]}"),
                arguments("a repeated property", "{" + "\"a\":1,".repeat(20_000) + "\"a\":1}"),
                arguments("a name longer than there may be", "{\"" + "a".repeat(201) + "\":1}"),
                arguments("deeper than there may be", "{\"a\":".repeat(33) + "1" + "}".repeat(33)));
    }

    static Stream<Arguments> faulty() {
        return Stream.of(
                arguments("unknown properties", members(999), 100, 899),
                arguments("unknown properties and a list that is too long", unknownBeside(110, 101), 100, 11),
                arguments("elements that break two rules each", unknownBeside(0, 100), 100, 100),
                arguments("a list that is longer than its kind may be", unknownBeside(0, 101), 1, 0),
                arguments("properties given twice", twice(130), 100, 130 + 30),
                arguments("values of the wrong kind", "{\"topics\":[" + "7,".repeat(120) + "7]}", 100, 21));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void a_body_with_more_parts_than_any_entry_has_is_refused(String kind, String body) {
        var problem = Api.write("POST", PRINCIPLES, body).problem(400, "malformed-request");

        assertThat(problem.path("errors")).hasSize(1);
        assertThat(problem.has("moreErrors")).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faulty")
    void a_hundred_faults_are_told_and_how_many_more_there_are(String kind, String body, int told, int more) {
        var full = body.replaceFirst("\\{", "{\"statement\":{\"nb\":\"Ett\"},").replace(",}", "}");

        var problem = Api.write("POST", PRINCIPLES, full).problem(422, "invalid-entry");

        assertThat(problem.path("errors")).hasSize(told);
        assertThat(problem.path("moreErrors").asInt()).isEqualTo(more);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void a_line_of_an_import_has_the_same_bounds(String kind, String body) {
        var answer = Api.sendBytes(
                "POST",
                "/api/v1/import",
                (body + "\n").getBytes(StandardCharsets.UTF_8),
                "Authorization",
                "Bearer " + Api.adminKey(),
                "Content-Type",
                "application/x-ndjson");

        var line = Api.parse(answer.text().lines().findFirst().orElseThrow().getBytes(StandardCharsets.UTF_8));
        assertThat(line.at("/problem/status").asInt()).as(answer.text()).isEqualTo(400);
    }

    @Test
    void what_a_body_allocates_is_in_proportion_to_its_length() {
        var bodies = Stream.concat(unreadable(), faulty())
                .map(arguments -> arguments.get()[1].toString().getBytes(StandardCharsets.UTF_8))
                .toList();
        // Once for the classes that are loaded.
        bodies.forEach(this::allocatedBy);

        for (var body : bodies) {
            assertThat(allocatedBy(body))
                    .as(new String(body, 0, Math.min(body.length, 80), StandardCharsets.UTF_8))
                    .isLessThan(ALWAYS_ALLOCATED + (long) ALLOCATED_PER_BYTE * body.length);
        }
    }

    private long allocatedBy(byte[] body) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadAllocatedBytes();
        try {
            @SuppressWarnings("unchecked")
            var read = (Body<PrincipleDraft>) JsonBody.read(body, json);
            draftValidator.require(read, PrincipleDraft.class, new FaultList());
        } catch (Problem refused) {
            assertThat(refused.faults()).isNotEmpty();
        }
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static String nestedAndRepeated() {
        var name = "n".repeat(990);
        return ("{\"" + name + "\":").repeat(60) + "{" + "\"a\":1,".repeat(20_000) + "\"a\":1}" + "}".repeat(60);
    }

    private static String unknownBeside(int unknown, int citations) {
        return "{" + numbered(unknown) + "\"citations\":["
                + String.join(",", java.util.Collections.nCopies(citations, "{}")) + "]}";
    }

    private static String members(int count) {
        return "{" + numbered(count - 1) + "\"last\":1}";
    }

    private static String twice(int count) {
        return "{" + numbered(count) + numbered(count) + "}";
    }

    private static String lists(int count, int length) {
        return IntStream.range(0, count)
                .mapToObj(i -> "\"l" + i + "\":[" + "1,".repeat(length - 1) + "1]")
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** Properties that no entry has, each with the comma after it. */
    private static String numbered(int count) {
        return IntStream.range(0, count).mapToObj(i -> "\"p" + i + "\":1,").collect(Collectors.joining());
    }
}
