package no.innovasjonsbase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Migrations only expand the schema: on PostgreSQL instances of the release before serve while this one migrates, and
 * after. What is to be contracted by a later release gets its line in {@link #CONTRACTED}.
 */
class MigrationsTest {
    private static final Path FOLDER = Path.of("src/main/resources/db/migration");

    /** Statements that take something away which the release before didn't use any more, as they stand in their file. */
    private static final List<String> CONTRACTED = List.of();

    private static final Pattern TAKES_AWAY = Pattern.compile(
            "\\b(drop (table|column|view|schema|default)|truncate|rename|alter column (?!\\w+ drop not null))\\b");
    private static final Pattern ADDS_A_COLUMN = Pattern.compile("\\badd column\\b[^,;]*");

    static Stream<Path> migrations() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("migrations")
    void a_migration_takes_nothing_away_that_the_release_before_uses(Path migration) throws IOException {
        assertThat(statements(Files.readString(migration)))
                .filteredOn(statement -> !CONTRACTED.contains(statement))
                .allSatisfy(statement -> assertThat(fault(statement)).isNull());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table topic drop column label",
                "drop table topic",
                "alter table topic rename to theme",
                "alter table topic alter column label set not null",
                "alter table head add column shape integer not null"
            })
    void what_would_break_the_release_before_is_found(String statement) {
        assertThat(fault(statement)).isNotNull();
    }

    @Test
    void a_column_with_a_default_and_one_that_may_be_empty_are_expansions() {
        assertThat(fault("alter table head add column shape integer default 0 not null"))
                .isNull();
        assertThat(fault("alter table head add column shape integer")).isNull();
    }

    private static List<String> statements(String sql) {
        var bare = sql.lines()
                .map(line -> line.replaceFirst("--.*", "").replace("${on_postgresql}", ""))
                .reduce("", (before, line) -> before + " " + line);
        return Stream.of(bare.toLowerCase(java.util.Locale.ROOT).split(";"))
                .map(statement -> statement.strip().replaceAll("\\s+", " "))
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    /** What is wrong with a statement; null where nothing is. */
    private static String fault(String statement) {
        if (TAKES_AWAY.matcher(statement).find()) {
            return "takes something away: " + statement;
        }
        return ADDS_A_COLUMN
                .matcher(statement)
                .results()
                .map(found -> found.group())
                .filter(column -> column.contains("not null") && !column.contains("default"))
                .findFirst()
                .map(column -> "the release before can't insert: " + column)
                .orElse(null);
    }
}
