package no.innovasjonsbase.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** The article that the base's first content comes from, as it was published. */
public final class Article {
    private static final Path TEXT = Path.of("src/test/resources/seed/topplederkonferansen-article.txt");

    private Article() {}

    /** Its ten pieces of advice on a culture of innovation, word for word and in order. */
    public static List<String> principles() {
        try {
            var principles = Files.readAllLines(TEXT).stream()
                    .dropWhile(line -> !line.endsWith("innovasjonskultur i offentlige organisasjoner:"))
                    .skip(1)
                    .dropWhile(String::isBlank)
                    .map(String::strip)
                    .takeWhile(line -> line.startsWith("•"))
                    .map(line -> line.substring(1).strip())
                    .toList();
            assertThat(principles).hasSize(10);
            return principles;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
