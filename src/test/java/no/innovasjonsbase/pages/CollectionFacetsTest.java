package no.innovasjonsbase.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages of collections are narrowed down by links that say how many entries they leave. */
@ApplicationTest
class CollectionFacetsTest {
    private static final Pattern FACET = Pattern.compile(
            "<a href=\"([^\"]+)\" rel=\"nofollow\"><span dir=\"auto\">([^<]+)</span> <b>([0-9]+)</b></a>");
    private static final Pattern REMOVE = Pattern.compile("<a href=\"([^\"]+)\" aria-label=\"Remove ");
    private static final Pattern NEXT = Pattern.compile("<a href=\"([^\"]+)\" rel=\"next\">");
    private static final Pattern ENTRY = Pattern.compile("<li><a href=\"/pages/([a-z]+/[a-z0-9-]+)\\?");

    /** A link of a facet. */
    private record Facet(String address, String text, int count) {}

    @ParameterizedTest
    @MethodSource("no.innovasjonsbase.testsupport.Contract#collections")
    void each_link_gives_as_many_as_it_says_also_after_another(String collection) {
        var address = collection.replace("/api/v1/", "/pages/") + "?lang=en";
        var all = entries(address);
        for (var facet : facetsOf(page(address))) {
            var left = entries(facet.address());

            assertThat(left).as("%s", facet).hasSize(facet.count());
            assertThat(all).containsAll(left);
        }
        var first = facetsOf(page(address)).stream().limit(1).toList();
        for (var chosen : first) {
            for (var second : facetsOf(page(chosen.address()))) {
                assertThat(entries(second.address())).as("%s", second).hasSize(second.count());
            }
        }
    }

    @Test
    void a_choice_is_told_kept_and_removed() {
        var page = page("/pages/talks?topic=finnes-ikke&q=tillit&lang=en");

        assertThat(page)
                .contains("<li>Topic: <span dir=\"auto\">finnes-ikke</span>")
                .contains("<input name=\"topic\" type=\"hidden\" value=\"finnes-ikke\">")
                .contains("<meta name=\"robots\" content=\"noindex\">")
                .contains("<a href=\"?q=tillit&amp;topic=finnes-ikke&amp;lang=nn\"");
        assertThat(facetsOf(page)).noneMatch(facet -> facet.address().contains("topic=innovation"));
        var remove = REMOVE.matcher(page);
        assertThat(remove.find()).isTrue();
        assertThat(remove.group(1).replace("&amp;", "&")).isEqualTo("/pages/talks?q=tillit&lang=en");
    }

    @Test
    void words_and_facets_narrow_together() {
        var address = "/pages/principles?q=innovasjon&lang=en";
        var found = entries(address);
        assertThat(facetsOf(page(address))).isNotEmpty().allSatisfy(facet -> {
            assertThat(facet.address()).contains("q=innovasjon&");
            assertThat(entries(facet.address())).hasSize(facet.count()).isSubsetOf(found);
        });
    }

    @Test
    void numbers_follow_what_is_written() throws InterruptedException {
        var made = new ArrayList<String>();
        Api.write("PUT", "/api/v1/topics/facet-one", "{\"label\":{\"nb\":\"Fasett én\"}}", "If-None-Match", "*")
                .is(201);
        try {
            for (var id : List.of("facet-a", "facet-b")) {
                Api.write(
                                "PUT",
                                "/api/v1/topics/" + id,
                                "{\"label\":{\"nb\":\"" + id + "\"},\"related\":[{\"id\":\"facet-one\"}]}",
                                "If-None-Match",
                                "*")
                        .is(201);
                made.add(id);
            }
            var address = "/pages/topics?topic=facet-one&lang=en";
            for (int i = 0; i < 50 && entries(address).size() < made.size(); i++) {
                Thread.sleep(100);
            }
            assertThat(entries(address)).containsExactly("topics/facet-a", "topics/facet-b");
            assertThat(page(address)).contains("Found: 2", "<span dir=\"auto\">Fasett én</span>");
        } finally {
            made.forEach(id -> Api.write("DELETE", "/api/v1/topics/" + id, null, "If-Match", "*"));
            Api.write("DELETE", "/api/v1/topics/facet-one", null, "If-Match", "*");
        }
    }

    @Test
    void nothing_left_is_said() {
        assertThat(page("/pages/talks?topic=finnes-ikke&year=1066&lang=en"))
                .contains("Nothing is about all of that.", "finnes-ikke", "1066");
    }

    @ParameterizedTest
    @CsvSource({
        "topic=,",
        "topic=A",
        "'topic=a,b'",
        "topic=a&topic=b",
        "year=18",
        "year=x",
        "year=20180",
        "organization=%22",
        "kind=lecture",
        "topic=trust&after=x"
    })
    void what_can_not_be_chosen_is_told_as_a_page(String query) {
        var answer = Api.get("/pages/talks?" + query, "Accept", "text/html").is(400);

        assertThat(answer.text()).contains("HTTP 400");
    }

    private static List<Facet> facetsOf(String page) {
        var facets = new ArrayList<Facet>();
        FACET.matcher(page)
                .results()
                .forEach(link -> facets.add(new Facet(
                        link.group(1).replace("&amp;", "&"), link.group(2), Integer.parseInt(link.group(3)))));
        return facets;
    }

    /** What is listed at an address and on the pages after it. */
    private static TreeSet<String> entries(String address) {
        var listed = new TreeSet<String>();
        var at = address;
        while (at != null) {
            var page = page(at);
            ENTRY.matcher(page).results().forEach(entry -> listed.add(entry.group(1)));
            var next = NEXT.matcher(page);
            at = next.find() ? next.group(1).replace("&amp;", "&") : null;
        }
        return listed;
    }

    private static String page(String address) {
        return Api.get(address, "Accept", "text/html").ok().text();
    }
}
