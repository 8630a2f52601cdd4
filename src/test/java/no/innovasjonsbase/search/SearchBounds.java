package no.innovasjonsbase.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import no.innovasjonsbase.journal.Journal;
import no.innovasjonsbase.platform.access.Caller;
import no.innovasjonsbase.principle.Principle;
import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.topic.Topic;

import static org.assertj.core.api.Assertions.assertThat;

/** What comes in large numbers: words of a question, and words that the base learns; on any engine. */
abstract class SearchBounds {
    /** Every word is a compound that is read as its parts, or one that nobody knows. */
    private static final List<String> WORDS = List.of(
            "innovasjonsledelse",
            "samhandlingsreform",
            "kommunestyremøte",
            "virksomhetsstyring",
            "tjenesteutvikling",
            "medarbeidersamtale",
            "brukerinvolvering",
            "læringsstrategien");

    @Inject
    Journal journal;

    static Stream<String> attacks() {
        return Stream.of(
                words(15, i -> WORDS.get(i % WORDS.size())),
                words(25, i -> "qwx" + (char) ('a' + i) + "zkrvt"),
                words(25, i -> "qwx" + (char) ('a' + i) + "*"),
                words(25, i -> "-qwx" + (char) ('a' + i)),
                words(12, i -> "\"fast learning" + i + "\""),
                words(12, i -> WORDS.get(i % WORDS.size()).replaceFirst("e", "a")),
                words(11, i -> "innovasjon" + (char) ('a' + i) + "kulturstrategi"),
                words(25, i -> "innovasjn" + i),
                words(150, i -> String.valueOf((char) ('a' + i % 26))),
                "og ".repeat(99),
                "*".repeat(299),
                "x".repeat(300),
                "\"".repeat(299),
                "-".repeat(300),
                "?w:*[a-z]{9}(~@#&<>|+!) AND OR NOT /.*/ \\",
                "ﬁ".repeat(300),
                "\u0000\u0001\u200b e\u0301\u0301\u0301");
    }

    private static String words(int count, IntFunction<String> word) {
        return IntStream.range(0, count).mapToObj(word).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void a_long_question_is_answered_or_refused_and_never_an_error_of_the_server(String attack) throws Exception {
        await("/api/v1/search?q=innovasjon", "innovation");
        var q = "q=" + URLEncoder.encode(attack, StandardCharsets.UTF_8);
        for (var address : List.of(
                "/api/v1/search?lang=nn,en,nb,se&type=principle,topic,talk&from=2001&to=2030"
                        + "&facets=type,topic,organization,year&limit=200&" + q,
                "/api/v1/suggest?" + q,
                "/api/v1/principles?sort=-updatedAt&total=true&lang=nn&" + q)) {
            assertThat(Api.get(address).status()).as(address).isIn(200, 400);
        }
    }

    @ParameterizedTest
    @CsvSource({"x, 301", "ﬁ, 151", "㍿, 76", "ﷺ, 17", "ﷺ, 60"})
    void letters_that_stand_for_several_count_as_several(String letter, int times) {
        var q = "q=" + URLEncoder.encode(letter.repeat(times), StandardCharsets.UTF_8);
        for (var address : List.of("/api/v1/search?", "/api/v1/suggest?", "/api/v1/topics?")) {
            Api.get(address + q).problem(400, "invalid-parameters");
        }
    }

    @Test
    void as_many_words_as_are_promised_are_answered() {
        for (var question : List.of(
                words(25, i -> "qwxzk" + (char) ('a' + i)),
                words(25, i -> "omstilling"),
                words(12, i -> WORDS.get(i % 8)))) {
            Api.get("/api/v1/search?lang=nb,nn,en&q=" + URLEncoder.encode(question, StandardCharsets.UTF_8))
                    .ok();
        }
    }

    @Test
    void many_new_words_at_once_are_all_learnt() throws Exception {
        var words = IntStream.range(0, 300)
                .mapToObj(i -> "zjo" + (char) ('a' + i / 26) + (char) ('a' + i % 26) + "ft")
                .toList();
        bring(words.stream()
                .map(word -> "{\"type\":\"principle\",\"id\":\"i-%1$s\",\"statement\":{\"nb\":\"Ha en %1$sstrategi.\"}}"
                        .formatted(word)));
        await("/api/v1/search?q=" + words.get(299) + "strategi", "i-" + words.get(299));

        bring(words.stream()
                .map(word -> "{\"type\":\"topic\",\"id\":\"%1$s\",\"label\":{\"nb\":\"%1$s\"}}".formatted(word)));

        for (var word : words) {
            await("/api/v1/search?type=principle&q=" + word, "i-" + word);
        }
        journal.write(Caller.theBase("991825827"), changes -> {
            Principle.<Principle>list("id like 'i-zjo%'").forEach(changes::delete);
            Topic.<Topic>list("id like 'zjo%'").forEach(changes::delete);
        });
    }

    private static void bring(Stream<String> entries) {
        var body = entries.collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8);
        var answer = Api.sendBytes(
                        "POST",
                        "/api/v1/import",
                        body,
                        "Content-Type",
                        "application/x-ndjson",
                        "Authorization",
                        "Bearer " + Api.adminKey())
                .ok();
        assertThat(answer.text()).doesNotContain("\"refused\"");
    }

    private static void await(String address, String id) throws InterruptedException {
        var until = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!ids(Api.get(address)).contains(id)) {
            assertThat(System.nanoTime()).as(address).isLessThan(until);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static List<String> ids(Api.Answer page) {
        return page.status() == 503
                ? List.of()
                : StreamSupport.stream(page.ok().json().get("items").spliterator(), false)
                        .map(item -> item.get("id").asText())
                        .toList();
    }
}
