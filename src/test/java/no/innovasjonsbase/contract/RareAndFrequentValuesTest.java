package no.innovasjonsbase.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.Statements;

import static org.assertj.core.api.Assertions.assertThat;

/** Lists by what few entries refer to, and by what many do, which H2 is told to find in different ways. */
@ApplicationTest
@Tag("database")
class RareAndFrequentValuesTest {
    private static final int MANY = 230;
    private static final int FEW = 3;
    private static final String LIST = "/api/v1/principles?limit=100&topic=";

    @BeforeAll
    static void create() {
        put("topics/vanlig", "{\"label\":{\"nb\":\"Vanlig\"}}");
        put("topics/sjelden", "{\"label\":{\"nb\":\"Sjelden\"}}");
        for (int i = 0; i < MANY; i++) {
            var topics = i < FEW ? "{\"id\":\"vanlig\"},{\"id\":\"sjelden\"}" : "{\"id\":\"vanlig\"}";
            put(principle(i), "{\"statement\":{\"nb\":\"Råd %d\"},\"topics\":[%s]}".formatted(i, topics));
        }
    }

    @AfterAll
    static void delete() {
        IntStream.range(0, MANY).forEach(i -> take(principle(i)));
        take("topics/vanlig");
        take("topics/sjelden");
    }

    @Test
    void each_is_found_once_in_order_on_pages() {
        var all = IntStream.range(0, MANY)
                .mapToObj(RareAndFrequentValuesTest::id)
                .sorted()
                .toList();

        assertThat(walk(LIST + "vanlig")).isEqualTo(all);
        assertThat(walk(LIST + "vanlig,sjelden")).isEqualTo(all);
        assertThat(walk(LIST + "sjelden")).isEqualTo(all.subList(0, FEW));
        assertThat(Api.json(LIST + "vanlig&total=true").path("total").asInt()).isEqualTo(MANY);
        assertThat(Api.json(LIST + "sjelden&total=true").path("total").asInt()).isEqualTo(FEW);
    }

    @Test
    void what_is_rare_is_found_first_and_what_is_frequent_by_the_way() {
        assertThat(whole(LIST + "vanlig")).contains("exists");
        if (!"postgresql".equals(System.getProperty("ikb.database"))) {
            assertThat(whole(LIST + "sjelden")).doesNotContain("exists");
        }
    }

    /** The statement that reads the page. */
    private static String whole(String address) {
        return Statements.of(address).stream()
                .filter(statement -> statement.contains("order by"))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> walk(String first) {
        var ids = new ArrayList<String>();
        var address = first;
        while (address != null) {
            var page = Api.json(address);
            page.path("items").forEach(item -> ids.add(item.path("id").asText()));
            address = page.has("next") ? first + "&after=" + page.path("next").asText() : null;
        }
        return ids;
    }

    private static String id(int number) {
        return "ofte-%03d".formatted(number);
    }

    private static String principle(int number) {
        return "principles/" + id(number);
    }

    private static void put(String path, String body) {
        Api.write("PUT", "/api/v1/" + path, body).is(201);
    }

    private static void take(String path) {
        Api.write("DELETE", "/api/v1/" + path, null, "If-Match", "*");
    }
}
