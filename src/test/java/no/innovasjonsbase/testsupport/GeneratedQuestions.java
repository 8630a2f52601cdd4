package no.innovasjonsbase.testsupport;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Searches, suggestions and lists with questions that people may type and questions that nobody would: of known and unknown words,
 * misspelt, run together, quoted, excluded, cut, and of any letters. The same for the same seed.
 */
public final class GeneratedQuestions {
    /** The search takes no more. */
    private static final int MAX_CHARACTERS = 300;

    private static final int MAX_WORDS = 25;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzæøå";
    private static final List<String> SIGNS = List.of(
            "\u200b",
            "\u00ad",
            "\u202e",
            "e\u0301",
            "\ud835\udc9c",
            "\ud83c\udf89",
            "\ufb01",
            "\u0167",
            "\ufdfa",
            "*",
            "-",
            "\"",
            "“",
            "»",
            "?",
            "\\",
            "/",
            "~",
            "^",
            "[",
            "}",
            "(",
            "&&",
            "||",
            "!",
            ":",
            "AND",
            "NOT",
            "\u017f",
            "\u0130",
            "%",
            "'",
            ";--",
            "<b>",
            "\t",
            "\r\n",
            "①",
            "½",
            "٣",
            " ",
            " ");

    private final Random random;
    private final List<String> words;
    private final List<String> sentences;
    private final List<Supplier<String>> kinds = List.of(
            this::word,
            () -> several(this::word),
            () -> several(() -> misspelt(word())),
            () -> several(() -> word() + word()),
            () -> several(() -> letters(1 + random(30))),
            () -> several(() -> String.valueOf(random(1_000_000_000))),
            () -> several(() -> word().substring(0, 1) + "*"),
            () -> several(() -> "\"" + word() + " " + word() + "\""),
            () -> word() + " " + several(() -> "-" + word()),
            () -> word().repeat(1 + random(40)),
            this::sentence,
            () -> Stream.generate(() -> random(2) == 0 ? word() : one(SIGNS))
                    .limit(1 + random(30))
                    .collect(Collectors.joining()),
            this::anyLetters);

    public GeneratedQuestions(long seed) throws IOException {
        random = new Random(seed);
        var texts = new ArrayList<String>();
        try (var files = Stream.of(
                        Files.list(Path.of("src/main/resources/words")),
                        Files.list(Path.of("src/test/resources/search/others")))
                .flatMap(folder -> folder)) {
            for (var file : files.sorted().toList()) {
                texts.addAll(Files.readAllLines(file));
            }
        }
        words = texts.stream()
                .flatMap(line -> Arrays.stream(line.split("[^\\p{L}]+")))
                .filter(word -> word.length() > 2)
                .distinct()
                .toList();
        sentences = texts.stream()
                .flatMap(line -> Arrays.stream(line.split("[\"{}]")))
                .filter(text -> text.length() > 30)
                .toList();
    }

    /** A path with a query. */
    public String next() {
        var q = one(kinds).get();
        var limited = q.codePoints()
                .limit(MAX_CHARACTERS)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        var path = one(List.of("search", "search", "search", "suggest", "principles", "topics", "talks"));
        return "/api/v1/" + path + "?q=" + URLEncoder.encode(limited.toString(), StandardCharsets.UTF_8)
                + one(List.of("", "", "&lang=nn,nb", "&lang=en"))
                + (path.equals("search")
                        ? one(List.of("", "&limit=200", "&type=topic", "&facets=type,topic,year"))
                        : "");
    }

    private String several(Supplier<String> one) {
        return Stream.generate(one).limit(1 + random(MAX_WORDS)).collect(Collectors.joining(" "));
    }

    private String word() {
        return one(words);
    }

    private String sentence() {
        var text = one(sentences);
        return text.substring(random(text.length() - 20));
    }

    private String misspelt(String word) {
        int at = random(word.length());
        return word.substring(0, at) + LETTERS.charAt(random(LETTERS.length())) + word.substring(at + random(2));
    }

    private String letters(int count) {
        return Stream.generate(() -> LETTERS.substring(random(LETTERS.length())).substring(0, 1))
                .limit(count)
                .collect(Collectors.joining());
    }

    /** Letters of any writing. */
    private String anyLetters() {
        return random.ints(1 + random(MAX_CHARACTERS), 0x20, Character.MAX_CODE_POINT)
                .map(any -> any % 3 == 0
                        ? 0x20 + any % 0x2000
                        : any % 3 == 1 ? 0x1F300 + any % 0x400 : 0xAC00 + any % 0x2BA0)
                .filter(letter -> !Character.isISOControl(letter))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private int random(int bound) {
        return random.nextInt(bound);
    }

    private <T> T one(List<T> some) {
        return some.get(random(some.size()));
    }
}
