package no.innovasjonsbase.testsupport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Any number of principles made of the words that the search knows, frequent ones and rare ones as in a language, the same
 * each time. They are put into the database of a base that isn't running, with their changes in the journal.
 */
public final class GeneratedPrinciples {
    private static final Path WORDS = Path.of("src/main/resources/words");
    private static final List<String> TOPICS = List.of(
            "trust",
            "risk",
            "evaluation",
            "innovation",
            "innovation-culture",
            "innovation-leadership",
            "citizen-needs");
    private static final int BATCH = 1000;

    private final List<String> nouns;
    private final List<List<String>> pairs;
    private final Random random = new Random(1);

    public GeneratedPrinciples() throws IOException {
        nouns = lines("parts.txt")
                .flatMap(line -> List.of(line.split(",")).stream())
                .map(String::strip)
                .filter(word -> word.length() > 3)
                .toList();
        pairs = lines("pairs.txt")
                .map(line -> List.of(line.split("=")).stream()
                        .map(side -> side.split(",")[0].strip())
                        .toList())
                .toList();
    }

    private static Stream<String> lines(String file) throws IOException {
        return Files.readAllLines(WORDS.resolve(file)).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"));
    }

    /** The id of one, by its number from 1 on. */
    public static String id(int number) {
        return "laget-" + number;
    }

    /** Opens the H2 base in a folder of data. */
    public static Connection open(Path data) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:file:" + data.resolve("innovasjonsbase").toAbsolutePath()
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                "ikb",
                "ikb");
    }

    /** Opens the base under an application that isn't running. */
    public static Connection open(PackagedDatabase database, Path data) throws SQLException {
        return database.isPostgres() ? DriverManager.getConnection(database.url(), "postgres", "postgres") : open(data);
    }

    /** Puts so many into a base, which is closed then. */
    public void putInto(Connection base, int count) throws SQLException {
        try (var connection = base) {
            connection.setAutoCommit(false);
            var number = only(connection, "select number from head");
            // As this release renders entries: otherwise it does so in the background.
            var shape = only(connection, "select max(shape) from change");
            var time = Timestamp.from(Instant.parse("2026-11-23T12:00:00Z"));
            try (var topics = connection.prepareStatement(
                            "insert into principle_topic (principle_id, ordinal, topic_id) values (?, 0, ?)");
                    var principles = connection.prepareStatement(
                            "insert into principle (id, version, created_at, "
                                    + "updated_at, maintainer, sort_key, statement, number) values (?, 1, ?, ?, '991825827', ?, ?, ?)");
                    var changes = connection.prepareStatement("insert into change (number, changed_at, operation, "
                            + "entry_type, entry_id, entry_version, maintainer, languages, shape, state) "
                            + "values (?, ?, 'CREATED', 'principle', ?, 1, '991825827', 'nb,nn', ?, ?)")) {
                for (int i = 1; i <= count; i++) {
                    var id = id(i);
                    var statement = statement();
                    var topic = TOPICS.get(random.nextInt(TOPICS.size()));
                    topics.setString(1, id);
                    topics.setString(2, topic);
                    topics.addBatch();
                    principles.setString(1, id);
                    principles.setTimestamp(2, time);
                    principles.setTimestamp(3, time);
                    principles.setString(4, id);
                    principles.setString(5, statement);
                    principles.setInt(6, i);
                    principles.addBatch();
                    changes.setLong(1, number + i);
                    changes.setTimestamp(2, time);
                    changes.setString(3, id);
                    changes.setLong(4, shape);
                    changes.setString(5, state(id, statement, topic));
                    changes.addBatch();
                    if (i % BATCH == 0 || i == count) {
                        principles.executeBatch();
                        topics.executeBatch();
                        changes.executeBatch();
                        connection.commit();
                    }
                }
            }
            try (var statement = connection.createStatement()) {
                statement.executeUpdate("update head set number = " + (number + count));
                statement.execute("analyze");
            }
            connection.commit();
        }
    }

    private static long only(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Words to ask for, one or two at a time, frequent and rare, and parts of compounds. */
    public List<String> questions(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> i % 3 == 0 ? word(0) + " " + word(0) : i % 3 == 1 ? word(0) : noun())
                .toList();
    }

    private String statement() {
        var words = new ArrayList<List<String>>();
        for (int i = 6 + random.nextInt(8); i > 0; i--) {
            words.add(
                    random.nextInt(3) == 0
                            ? List.of(noun() + noun())
                            : random.nextBoolean() ? List.of(noun()) : pairs.get(some(pairs.size())));
        }
        return "{\"nb\":\"" + text(words, 0) + "\",\"nn\":\"" + text(words, 1) + "\"}";
    }

    private static String text(List<List<String>> words, int language) {
        return words.stream()
                .map(word -> word.get(Math.min(language, word.size() - 1)))
                .collect(Collectors.joining(" "));
    }

    private static String state(String id, String statement, String topic) {
        return "{\"id\":\"" + id + "\",\"href\":\"/api/v1/principles/" + id
                + "\",\"type\":\"principle\",\"statement\":" + statement
                + ",\"topics\":[{\"id\":\"" + topic + "\",\"href\":\"/api/v1/topics/" + topic
                + "\"}],\"related\":[],\"citations\":[],\"meta\":{\"version\":1,\"createdAt\":\"2026-11-23T12:00:00.000Z\","
                + "\"updatedAt\":\"2026-11-23T12:00:00.000Z\",\"maintainer\":\"991825827\"}}";
    }

    private String word(int language) {
        return random.nextBoolean() ? noun() : pairs.get(some(pairs.size())).get(language);
    }

    private String noun() {
        return nouns.get(some(nouns.size()));
    }

    /** An index that is the likelier the smaller it is, as words are the rarer the further down they stand (Zipf). */
    private int some(int size) {
        return (int) Math.pow(size, random.nextDouble()) - 1;
    }
}
