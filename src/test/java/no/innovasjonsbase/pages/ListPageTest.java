package no.innovasjonsbase.pages;

import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Collections and searches have pages that lead to those of their entries. */
@ApplicationTest
class ListPageTest {
    private static final Pattern NEXT = Pattern.compile("<a href=\"([^\"]+)\" rel=\"next\">");
    private static final Pattern ENTRY = Pattern.compile("<li><a href=\"/pages/([a-z]+/[a-z0-9-]+)\\?");

    @ParameterizedTest
    @MethodSource("no.innovasjonsbase.testsupport.Contract#collections")
    void a_collection_lists_all_of_its_entries_page_by_page(String collection) {
        var listed = new TreeSet<String>();
        var address = collection.replace("/api/v1/", "/pages/") + "?lang=nn";
        while (address != null) {
            var page = page(address);
            ENTRY.matcher(page).results().forEach(entry -> assertThat(listed.add(entry.group(1)))
                    .isTrue());
            var next = NEXT.matcher(page);
            address = next.find() ? next.group(1).replace("&amp;", "&") : null;
        }

        assertThat(listed)
                .hasSize(Api.json(collection + "?limit=1&total=true")
                        .get("total")
                        .asInt());
    }

    @Test
    void all_collections_are_listed_with_how_much_they_hold() {
        assertThat(page("/pages?lang=en"))
                .contains("<h1 class=\"label\">All of the base</h1>")
                .containsPattern("<a href=\"/pages/speakers\\?lang=en\"><b>[1-9][0-9]*</b> speakers</a>");
    }

    @Test
    void a_search_finds_entries_of_all_types_and_shows_where() {
        assertThat(page("/pages?q=feilkultur&lang=nb"))
                .containsPattern(
                        "<a href=\"/pages/principles/torfing-5\\?lang=nb\" dir=\"auto\">Bekjemp nullfeilskulturen")
                .contains(
                        "<mark>nullfeilskulturen</mark>",
                        "value=\"feilkultur\"",
                        "<meta name=\"robots\" content=\"noindex\">")
                .containsPattern("<a href=\"/pages/principles\\?q=feilkultur&amp;lang=nb\"><b>[1-9]")
                .contains("<a href=\"?q=feilkultur&amp;lang=nn\"");
    }

    @Test
    void a_collection_is_searched_page_by_page() {
        var first = page("/pages/sources?q=innovasjon&lang=nb");
        assertThat(ENTRY.matcher(first).results()).isNotEmpty();
        assertThat(page("/pages?q=innovasjon")).containsPattern(NEXT);
        var next = NEXT.matcher(page("/pages?q=innovasjon"));
        assertThat(next.find()).isTrue();
        assertThat(page(next.group(1).replace("&amp;", "&")))
                .contains("rel=\"first\"")
                .containsPattern(ENTRY);
    }

    @Test
    void what_is_looked_for_is_text() {
        assertThat(page("/pages?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E"))
                .contains("value=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\"")
                .doesNotContain("<script>");
        assertThat(page("/pages/topics?q=%26after%3Dx%23%22'"))
                .contains("<a href=\"?q=%26after%3Dx%23%22%27&amp;lang=nn\"");
    }

    @Test
    void nothing_found_is_said() {
        assertThat(page("/pages?q=%22zxvbn%20wrtpl%22&lang=en")).contains("Nothing has those words.");
        assertThat(page("/pages/topics?q=%22zxvbn%20wrtpl%22&lang=en")).contains("Nothing has those words.");
    }

    @ParameterizedTest
    @CsvSource({
        "/pages?after=x, 400",
        "/pages?q=, 400",
        "/pages?q=tillit&after=x, 400",
        "/pages?sort=id, 400",
        "/pages/topics?after=x, 400",
        "/pages/topics?limit=5, 400",
        "/pages/ingenting, 404"
    })
    void what_can_not_be_listed_is_told_as_a_page(String address, int status) {
        var answer = Api.get(address, "Accept", "text/html").is(status);

        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.text()).contains("HTTP " + status);
    }

    private static String page(String address) {
        var answer = Api.get(address, "Accept", "text/html").ok();
        assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(answer.header("Vary")).contains("Accept-Language");
        return answer.text();
    }
}
