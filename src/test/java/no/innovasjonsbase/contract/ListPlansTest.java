package no.innovasjonsbase.contract;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import no.innovasjonsbase.platform.value.Register;
import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.Contract.Operation;
import no.innovasjonsbase.testsupport.Statements;

import static org.assertj.core.api.Assertions.assertThat;

/** How the database finds entries: by an index, whatever a list is sorted and filtered by, and an entry is looked up by. */
@ApplicationTest
@Tag("database")
class ListPlansTest {
    private static final boolean IS_POSTGRESQL = "postgresql".equals(System.getProperty("ikb.database"));
    /** So many that reading all of them is never the cheapest way to a page. */
    private static final int ENTRIES = 5000;

    private static final Set<String> SCHEMES = Stream.of(Register.values())
            .filter(Register::namesEntries)
            .map(Register::scheme)
            .collect(Collectors.toSet());

    private static final Pattern TABLE = Pattern.compile("from (\\w+) (\\w+) left join change ");
    private static final Pattern PARAMETER = Pattern.compile("\\?");

    @Inject
    DataSource database;

    @ParameterizedTest
    @MethodSource("no.innovasjonsbase.testsupport.Contract#listsWithContent")
    void every_sort_and_filter_uses_an_index(Operation list) throws SQLException {
        var statements = statements(list, queries(list));
        var table = tableOf(statements.values().iterator().next());

        assertThat(plans(table, statements))
                .allSatisfy((query, plan) -> assertThat(plan).doesNotContain(scanOf(table)))
                .hasSizeGreaterThan(5);
    }

    /** An order alone is the order of an index: nothing is sorted that isn't sent. */
    @ParameterizedTest
    @MethodSource("no.innovasjonsbase.testsupport.Contract#listsWithContent")
    void no_order_is_made(Operation list) throws SQLException {
        var statements = statements(list, sorts(list));

        assertThat(plans(tableOf(statements.values().iterator().next()), statements))
                .allSatisfy((query, plan) -> {
                    if (IS_POSTGRESQL) {
                        // Nor those that are alike in it ("Incremental Sort").
                        assertThat(plan).as(query).doesNotContain("Sort");
                    } else {
                        assertThat(plan).as(query).contains("/* index sorted */");
                    }
                });
    }

    /** Whatever id of a register an entry is looked up by, and whether one has it or not. */
    @ParameterizedTest
    @MethodSource("no.innovasjonsbase.testsupport.Contract#lookUps")
    void every_look_up_uses_an_index(String address) throws SQLException {
        var statement = Statements.of(address, Api.get(address).status()).get(0);
        var table = tableOf(statement);

        assertThat(plans(table, Map.of(address, statement)).get(address)).doesNotContain(scanOf(table));
    }

    /** What stands beside an entry is found from that entry, not by going through all there are of its kind. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/principles/torfing-5/evidence",
                "/api/v1/conferences/topplederkonferansen-2018/programme",
                "/api/v1/speakers/monica-maeland/appearances",
                "/api/v1/sources/topplederkonferansen-artikkel/claims"
            })
    void what_belongs_to_an_entry_is_found_by_an_index(String address) throws SQLException {
        var statements = Statements.of(address).stream()
                .filter(statement -> TABLE.matcher(statement).find())
                .toList();

        assertThat(statements).isNotEmpty();
        for (var statement : statements) {
            var table = tableOf(statement);
            // On PostgreSQL of what is sent alone: what it is found by may be in all of the copies.
            var scan = IS_POSTGRESQL ? scanOf(table) + aliasOf(statement) + " " : scanOf(table);
            assertThat(plans(table, Map.of(address, statement)).get(address)).doesNotContain(scan);
        }
    }

    /** The statement that the list sends for each query. */
    private static Map<String, String> statements(Operation list, Stream<String> queries) {
        var statements = new TreeMap<String, String>();
        queries.forEach(query -> statements.put(
                query, Statements.of(list.path() + "?limit=20&" + query).get(0)));
        return statements;
    }

    private static Stream<String> sorts(Operation list) {
        return list.query("sort").choices().stream().flatMap(key -> Stream.of("sort=" + key, "sort=-" + key));
    }

    private static Stream<String> queries(Operation list) {
        var filters = list.queries().stream()
                .filter(filter -> !ListGrammarTest.SHARED.contains(filter.name())
                        || filter.name().equals("ids"))
                .map(filter -> filter.name() + "=" + filter.example());
        return Stream.concat(sorts(list), filters);
    }

    private static String tableOf(String statement) {
        return from(statement).group(1);
    }

    private static String aliasOf(String statement) {
        return from(statement).group(2);
    }

    private static MatchResult from(String statement) {
        var table = TABLE.matcher(statement);
        if (!table.find()) {
            throw new AssertionError(statement);
        }
        return table;
    }

    private static String scanOf(String table) {
        return IS_POSTGRESQL ? "Seq Scan on " + table + " " : table + ".tableScan";
    }

    /** The plans of statements for a table with many entries, which is as it was afterwards. */
    private Map<String, String> plans(String table, Map<String, String> statements) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                fill(connection, table);
                var plans = new TreeMap<String, String>();
                for (var statement : statements.entrySet()) {
                    plans.put(statement.getKey(), plan(connection, statement.getValue()));
                }
                return plans;
            } finally {
                connection.rollback();
            }
        }
    }

    private static void fill(Connection connection, String table) throws SQLException {
        var numbers = IS_POSTGRESQL
                ? "generate_series(1, %d) as s(n)".formatted(ENTRIES)
                : "(select \"X\" as n from system_range(1, %d)) as s".formatted(ENTRIES);
        var values = valuesOf(connection, table);
        var copies = "insert into %s (%s) select %s from %s t cross join %s where t.id = (select min(id) from %s)"
                .formatted(
                        table,
                        String.join(", ", values.keySet()),
                        String.join(", ", values.values()),
                        table,
                        numbers,
                        table);
        try (var statement = connection.createStatement()) {
            statement.execute(copies);
            if (IS_POSTGRESQL) {
                statement.execute("analyze " + table);
            }
        }
    }

    /** What the columns of the table have in its {@code n}th copy of a row {@code t}: ids, those of registers, numbers and times of their own. */
    private static Map<String, String> valuesOf(Connection connection, String table) throws SQLException {
        var values = new LinkedHashMap<String, String>();
        try (var columns = connection.getMetaData().getColumns(null, "public", table, null)) {
            while (columns.next()) {
                var name = columns.getString("COLUMN_NAME");
                values.put(
                        name,
                        switch (name) {
                            case "id", "sort_key" -> "'plan-' || s.n";
                            case "number" -> "s.n";
                            case "created_at", "updated_at" -> "t." + name + " + s.n * interval '1' second";
                            case "first_minute", "last_minute" ->
                                "cast(date '1900-01-01' + cast(s.n as integer) as varchar) || 'T00:00'";
                            case "first_day", "last_day" -> "date '1900-01-01' + cast(s.n as integer)";
                            default -> SCHEMES.contains(name) ? "cast(s.n as varchar)" : "t." + name;
                        });
            }
        }
        return values;
    }

    private static String plan(Connection connection, String statement) throws SQLException {
        return IS_POSTGRESQL ? genericPlan(connection, statement) : planOfH2(connection, statement);
    }

    /** The plan for any values. */
    private static String genericPlan(Connection connection, String statement) throws SQLException {
        var number = new int[1];
        var numbered = PARAMETER
                .matcher(statement.replace("first ? rows", "first 21 rows"))
                .replaceAll(parameter -> "\\$" + ++number[0]);
        var nulls = String.join(", ", Collections.nCopies(number[0], "null"));
        try (var explaining = connection.createStatement()) {
            explaining.execute("set local plan_cache_mode = force_generic_plan");
            explaining.execute("prepare list as " + numbered);
            try (var rows = explaining.executeQuery("explain execute list(" + nulls + ")")) {
                return linesOf(rows);
            } finally {
                explaining.execute("deallocate list");
            }
        }
    }

    private static String planOfH2(Connection connection, String statement) throws SQLException {
        try (var explaining = connection.prepareStatement("explain " + statement)) {
            for (int i = 1; i <= explaining.getParameterMetaData().getParameterCount(); i++) {
                explaining.setObject(i, null);
            }
            try (var rows = explaining.executeQuery()) {
                return linesOf(rows);
            }
        }
    }

    private static String linesOf(ResultSet rows) throws SQLException {
        var lines = new ArrayList<String>();
        while (rows.next()) {
            lines.add(rows.getString(1));
        }
        return String.join("\n", lines);
    }
}
