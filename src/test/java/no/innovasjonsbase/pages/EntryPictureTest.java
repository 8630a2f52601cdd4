package no.innovasjonsbase.pages;

import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The page of an entry shows what refers to it, and draws what it is tied to; the evidence map is drawn likewise. */
@ApplicationTest
class EntryPictureTest {
    private static final String ROOT = "/api/v1/";
    private static final int MANY = 200;
    private static final int MAX_DRAWN = 40;
    private static final int MAX_LISTED = 25;

    private static final Pattern NEXT = Pattern.compile("<a href=\"([^\"]+)\" rel=\"next\">");
    private static final Pattern LISTED = Pattern.compile("<li><a href=\"/pages/([a-z]+/[a-z0-9-]+)\\?");

    private final List<String> made = new ArrayList<>();

    @AfterEach
    void delete() {
        for (int i = made.size() - 1; i >= 0; i--) {
            Api.write("DELETE", ROOT + made.get(i), null, "If-Match", "*");
        }
    }

    // --- What refers to it -----------------------------------------------------------------------------------------

    @Test
    void a_page_lists_what_refers_to_its_entry_by_collection() {
        put("topics/picture-broader", "{\"label\":{\"nb\":\"Over\"}}");
        put("topics/picture-a", "{\"label\":{\"nb\":\"A under\"},\"broader\":[{\"id\":\"picture-broader\"}]}");
        put("topics/picture-b", "{\"label\":{\"en\":\"B beside\"},\"related\":[{\"id\":\"picture-broader\"}]}");
        put(
                "principles/picture-principle",
                "{\"statement\":{\"nb\":\"Et prinsipp\"},\"topics\":[{\"id\":\"picture-broader\"}],"
                        + "\"citations\":[{\"relation\":\"unsourced\"}]}");

        assertThat(referrers(page("topics/picture-broader?lang=nn")))
                .containsSubsequence(
                        "<h3 class=\"label\">prinsipp</h3>",
                        "<a href=\"/pages/principles/picture-principle?lang=nn\" lang=\"nb\" dir=\"auto\">Et prinsipp</a>",
                        "<h3 class=\"label\">emne</h3>",
                        ">A under</a>",
                        "lang=\"en\" dir=\"auto\">B beside</a>");
    }

    @Test
    void whoever_cites_a_source_refers_to_it() {
        assertThat(referrers(page("sources/topplederkonferansen-artikkel?lang=en")))
                .contains(
                        "<h3 class=\"label\">principles</h3>", "/pages/conferences/topplederkonferansen-2018?lang=en");
    }

    @Test
    void a_page_without_references_has_neither_list_nor_picture() throws Exception {
        put("topics/picture-alone", "{\"label\":{\"nb\":\"Alene\"}}");

        assertThat(page("topics/picture-alone"))
                .contains("<h1 dir=\"auto\">Alene</h1>")
                .doesNotContain("id=\"referrers\"", "<svg", "id=\"picture\"");
        assertThat(boxes(svg("topics/picture-alone"))).hasSize(1);
    }

    @Test
    void a_page_is_as_new_as_what_refers_to_its_entry() {
        put("topics/picture-new", "{\"label\":{\"nb\":\"Ny\"}}");
        var tag = Api.get("/pages/topics/picture-new").ok().header("ETag");
        var tagOfPicture = Api.get("/pages/topics/picture-new/picture.svg").ok().header("ETag");
        Api.get("/pages/topics/picture-new/picture.svg", "If-None-Match", tagOfPicture)
                .is(304);

        put("topics/picture-newer", "{\"label\":{\"nb\":\"Nyere\"},\"broader\":[{\"id\":\"picture-new\"}]}");

        assertThat(Api.get("/pages/topics/picture-new", "If-None-Match", tag)
                        .ok()
                        .text())
                .contains("picture-newer");
        assertThat(Api.get("/pages/topics/picture-new/picture.svg", "If-None-Match", tagOfPicture)
                        .ok()
                        .text())
                .contains("picture-newer");
    }

    @Test
    void two_hundred_referrers_are_counted_and_some_of_them_shown() throws Exception {
        put("topics/picture-many", "{\"label\":{\"nb\":\"Mange\"}}");
        for (int i = 0; i < MANY; i++) {
            put(
                    "topics/picture-many-" + i,
                    "{\"label\":{\"nb\":\"Under " + i + "\"},\"broader\":[{\"id\":\"picture-many\"}]}");
        }
        var page = page("topics/picture-many?lang=nb");

        assertThat(referrers(page).split("<li>")).hasSize(MAX_LISTED + 1);
        assertThat(referrers(page)).contains(">Alle " + MANY + "</a>");
        var listed = new TreeSet<String>();
        var address = "/pages/topics/picture-many/referrers/topics?lang=nb";
        while (address != null) {
            var part = Api.get(address, "Accept", "text/html").ok().text();
            LISTED.matcher(part).results().forEach(entry -> assertThat(listed.add(entry.group(1)))
                    .isTrue());
            var next = NEXT.matcher(part);
            address = next.find() ? next.group(1).replace("&amp;", "&") : null;
        }
        assertThat(listed).hasSize(MANY);
        assertThat(boxes(inPage(page))).hasSizeBetween(2, MAX_DRAWN);
        assertThat(page).containsPattern("minst: [1-9][0-9]*</p>");
    }

    // --- The picture -----------------------------------------------------------------------------------------------

    @ParameterizedTest
    @MethodSource("no.innovasjonsbase.testsupport.Contract#entries")
    void a_picture_is_xml_without_scripts_and_its_links_lead_to_pages(String href) throws Exception {
        var path = href.substring(ROOT.length());
        var picture = svg(path);
        var links = picture.getElementsByTagName("a");

        assertThat(picture.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
        assertThat(picture.getElementsByTagName("script").getLength()).isZero();
        assertThat(links.getLength()).isBetween(1, MAX_DRAWN);
        for (int i = 0; i < links.getLength(); i++) {
            var link = (Element) links.item(i);
            assertThat(link.getElementsByTagName("title").item(0).getTextContent())
                    .isNotBlank();
            assertThat(link.getAttribute("href"))
                    .startsWith(Api.root().resolve("/pages/").toString());
            Api.get(URI.create(link.getAttribute("href")).getPath(), "Accept", "text/html")
                    .ok();
        }
        assertThat(IntStream.range(0, links.getLength())
                        .filter(i -> ((Element) links.item(i)).hasAttribute("aria-current")))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "principles/torfing-5",
                "speakers/jacob-torfing",
                "conferences/topplederkonferansen-2018",
                "topics/trust"
            })
    void the_list_has_what_the_picture_has(String path) throws Exception {
        for (var language : List.of("nb", "nn", "en")) {
            var page = page(path + "?lang=" + language);
            var list = page.replaceAll("(?s).*<details>(.*?)</details>.*", "$1");
            var listed = new TreeSet<String>();
            Pattern.compile("href=\"([^\"]+)\"").matcher(list).results().forEach(link -> listed.add(link.group(1)));

            assertThat(listed).containsExactlyElementsOf(new TreeSet<>(boxes(inPage(page))));
            assertThat(inPage(page).getDocumentElement().getAttribute("lang")).isEqualTo(language);
        }
    }

    @Test
    void a_picture_leads_from_who_spoke_to_what_is_known() throws Exception {
        var boxes = boxes(inPage(page("principles/torfing-5?lang=nb")));

        assertThat(boxes)
                .containsSubsequence(
                        "/pages/speakers/jacob-torfing?lang=nb",
                        "/pages/talks/topplederkonferansen-2018-ledelse-av-samarbeidsdrevet-innovasjon?lang=nb",
                        "/pages/principles/torfing-5?lang=nb")
                .anyMatch(link -> link.startsWith("/pages/findings/"))
                .contains("/pages/conferences/topplederkonferansen-2018?lang=nb");
    }

    @Test
    void boxes_do_not_overlap() throws Exception {
        var rects = svg("conferences/topplederkonferansen-2018").getElementsByTagName("rect");
        for (int i = 0; i < rects.getLength(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(overlap((Element) rects.item(i), (Element) rects.item(j)))
                        .isFalse();
            }
        }
    }

    @Test
    void entries_that_refer_to_each_other_are_drawn_once() throws Exception {
        put("topics/picture-one", "{\"label\":{\"nb\":\"Én\"}}");
        put("topics/picture-two", "{\"label\":{\"nb\":\"To\"},\"related\":[{\"id\":\"picture-one\"}]}");
        Api.write(
                        "PATCH",
                        ROOT + "topics/picture-one",
                        "{\"related\":[{\"id\":\"picture-two\"}],\"broader\":[{\"id\":\"picture-two\"}]}",
                        "If-Match",
                        "*")
                .is(200);
        try {
            assertThat(boxes(svg("topics/picture-one"))).hasSize(2).doesNotHaveDuplicates();
        } finally {
            Api.write("PUT", ROOT + "topics/picture-one", "{\"label\":{\"nb\":\"Én\"}}", "If-Match", "*")
                    .is(200);
        }
    }

    @Test
    void what_callers_wrote_is_text() throws Exception {
        var hostile =
                "]]><script>alert(1)</script> \\\" ' & <svg onload=x> {words.texts} 👩‍👩‍👧‍👦 " + "Å".repeat(80);
        put("topics/picture-hostile", "{\"label\":{\"nb\":\"" + hostile + "\"}}");
        put(
                "topics/picture-rtl",
                "{\"label\":{\"ar\":\"ابتكار في القطاع العام\"},\"broader\":[{\"id\":\"picture-hostile\"}]}");
        var text = hostile.replace("\\\"", "\"");

        for (var picture : List.of(svg("topics/picture-hostile"), inPage(page("topics/picture-hostile")))) {
            assertThat(picture.getElementsByTagName("script").getLength()).isZero();
            assertThat(titles(picture)).contains(text, "ابتكار في القطاع العام");
        }
    }

    @Test
    void a_picture_says_how_it_may_be_shown() throws Exception {
        var answer = Api.get("/pages/topics/trust/picture.svg?lang=nn").ok();
        var style = answer.text().replaceAll("(?s).*<style>(.*?)</style>.*", "$1");
        var digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.header("Content-Type")).isEqualTo("image/svg+xml;charset=UTF-8");
        assertThat(answer.header("Content-Language")).isEqualTo("nn");
        assertThat(answer.header("Content-Security-Policy"))
                .contains(
                        "default-src 'none'",
                        "style-src 'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
    }

    @ParameterizedTest
    @CsvSource({
        "/pages/topics/finnes-ikke/picture.svg, 404",
        "/pages/ingenting/trust/picture.svg, 404",
        "/pages/topics/trust/picture.svg?fields=label, 400",
        "/pages/topics/finnes-ikke/referrers/topics, 404",
        "/pages/topics/trust/referrers/ingenting, 404",
        "/pages/topics/trust/referrers/topics?after=x, 400",
        "/evidence-map/picture.svg?limit=0, 400"
    })
    void what_is_not_there_is_a_problem(String address, int status) {
        Api.get(address).is(status);
    }

    // --- The evidence map ------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "en"})
    void the_evidence_map_draws_the_numbers_of_its_table(String language) throws Exception {
        var page =
                Api.get("/evidence-map?lang=" + language, "Accept", "text/html").ok();
        var picture = inPage(page.text());
        var rows = Api.json("/api/v1/evidence-map?limit=200").get("items");
        int drawn = 0;
        var counts = picture.getElementsByTagName("text");
        for (int i = 0; i < counts.getLength(); i++) {
            var mark = (Element) counts.item(i);
            drawn += mark.getAttribute("class").startsWith("count") ? Integer.parseInt(mark.getTextContent()) : 0;
        }
        int known = 0;
        for (var row : rows) {
            for (var count : row.get("findings")) {
                known += count.asInt();
            }
        }

        assertThat(drawn).isEqualTo(known).isPositive();
        for (var link : boxes(picture)) {
            Api.get(link, "Accept", "*/*").ok();
        }
        assertThat(boxes(read(Api.get("/evidence-map/picture.svg?lang=" + language)
                        .ok()
                        .text())))
                .hasSameSizeAs(boxes(picture));
    }

    // --- Reading ---------------------------------------------------------------------------------------------------

    private static String referrers(String page) {
        return page.replaceAll("(?s).*<h2 id=\"referrers\">(.*?)</section>.*", "$1");
    }

    private static List<String> boxes(Document picture) {
        var links = picture.getElementsByTagName("a");
        return IntStream.range(0, links.getLength())
                .mapToObj(i -> ((Element) links.item(i)).getAttribute("href"))
                .toList();
    }

    private static List<String> titles(Document picture) {
        var titles = picture.getElementsByTagName("title");
        return IntStream.range(0, titles.getLength())
                .mapToObj(i -> titles.item(i).getTextContent())
                .toList();
    }

    private static boolean overlap(Element one, Element other) {
        return isWithin(one, other, "x", "width") && isWithin(one, other, "y", "height");
    }

    private static boolean isWithin(Element one, Element other, String begin, String length) {
        int start = Integer.parseInt(one.getAttribute(begin));
        int otherStart = Integer.parseInt(other.getAttribute(begin));
        return start < otherStart + Integer.parseInt(other.getAttribute(length))
                && otherStart < start + Integer.parseInt(one.getAttribute(length));
    }

    private static Document svg(String path) throws Exception {
        return read(Api.get("/pages/" + path + "/picture.svg").ok().text());
    }

    private static Document inPage(String page) throws Exception {
        return read(page.replaceAll("(?s).*(<svg.*</svg>).*", "$1"));
    }

    private static Document read(String svg) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static String page(String path) {
        return Api.get("/pages/" + path, "Accept", "text/html").ok().text();
    }

    private void put(String address, String body) {
        Api.write("PUT", ROOT + address, body, "If-None-Match", "*").is(201);
        made.add(address);
    }
}
