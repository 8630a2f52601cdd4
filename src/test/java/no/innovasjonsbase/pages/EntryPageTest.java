package no.innovasjonsbase.pages;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Each entry has a page, made of its document. */
@ApplicationTest
class EntryPageTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final String ROOT = "/api/v1/";

    private final List<String> made = new ArrayList<>();

    @AfterEach
    void delete() {
        for (int i = made.size() - 1; i >= 0; i--) {
            Api.write("DELETE", ROOT + made.get(i), null, "If-Match", "*");
        }
    }

    // --- How it is found -------------------------------------------------------------------------------------------

    @ParameterizedTest
    @MethodSource("no.innovasjonsbase.testsupport.Contract#entries")
    void an_iri_leads_browsers_to_a_page_that_names_it(String href) {
        var entry = Api.get(href).ok().json();
        var iri = Api.root()
                .resolve("/id/" + entry.get("type").asText() + "/"
                        + entry.get("id").asText());
        var redirect = Api.get(iri.getPath(), "Accept", BROWSER).is(303);

        assertThat(redirect.header("Location"))
                .isEqualTo(
                        Api.root().resolve(href.replace("/api/v1/", "/pages/")).toString());
        assertThat(redirect.header("Vary")).contains("Accept");
        assertThat(page(href.substring(ROOT.length())))
                .contains(
                        "<link rel=\"cite-as\" href=\"" + iri + "\">",
                        "<meta property=\"og:url\" content=\"" + iri + "\">",
                        "<link rel=\"alternate\" type=\"application/json\" href=\"" + href + "\">",
                        "href=\"" + href + "/versions\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    text/html                                | /pages/
                    text/html;q=0.9, application/json;q=0.8  | /pages/
                    application/json, text/html;q=0.9        | /api/v1/
                    application/json                         | /api/v1/
                    */*                                      | /api/v1/
                    """)
    void an_iri_leads_to_what_is_wanted_most(String accept, String begin) {
        assertThat(Api.get("/id/topic/trust", "Accept", accept).is(303).header("Location"))
                .isEqualTo(Api.root().resolve(begin + "topics/trust").toString());
    }

    @ParameterizedTest
    @MethodSource("no.innovasjonsbase.testsupport.Contract#entries")
    void it_says_how_to_cite_it(String href) {
        var page = page(href.substring(ROOT.length()));

        assertThat(page.replaceAll("(?s).*<h2 id=\"cite\">.*?<p dir=\"auto\">(.*?)</p>.*", "$1"))
                .contains("(")
                .contains("http");
    }

    @Test
    void the_format_can_be_in_the_address() {
        assertThat(Api.get("/id/topic/trust?format=html&lang=nn").is(303).header("Location"))
                .endsWith("/pages/topics/trust?format=html&lang=nn");
        Api.get("/pages/topics/trust?format=html&lang=nn").ok();
    }

    @ParameterizedTest
    @CsvSource({
        "/pages/topics/finnes-ikke, 404",
        "/pages/topics/FINNES, 404",
        "/pages/ingenting/trust, 404",
        "/pages/topics/trust?fields=label, 400",
        "/pages/topics/trust?lang=, 400"
    })
    void what_is_not_there_is_told_as_a_page(String address, int status) {
        var answer = Api.get(address, "Accept", BROWSER).is(status);

        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.text()).contains("HTTP " + status);
    }

    @Test
    void a_page_goes_with_its_entry() {
        put("topics/page-that-goes", "{\"label\":{\"nb\":\"Side\"}}");
        page("topics/page-that-goes");
        Api.write("DELETE", ROOT + "topics/page-that-goes", null, "If-Match", "*")
                .is(204);

        assertThat(Api.get("/pages/topics/page-that-goes", "Accept", BROWSER)
                        .is(410)
                        .text())
                .contains("HTTP 410");
    }

    // --- What it says ----------------------------------------------------------------------------------------------

    @Test
    void a_page_speaks_the_language_of_its_reader() {
        var asked = Api.get("/pages/speakers/hans-christian-holte", "Accept-Language", "nn")
                .ok();

        assertThat(asked.header("Content-Language")).isEqualTo("nn");
        assertThat(asked.header("Vary")).contains("Accept-Language");
        assertThat(asked.text())
                .contains("<html lang=\"nn\">", "<dt>Tilknytingar</dt>", "3. august 2020", "content=\"nn_NO\"");
        assertThat(page("speakers/hans-christian-holte?lang=en"))
                .contains("<dt>Affiliations</dt>", "<time datetime=\"2020-08-03\">3 August 2020</time>")
                .contains("<a href=\"/pages/organizations/nav?lang=en\" dir=\"auto\">");
    }

    @Test
    void a_text_in_another_language_says_so() {
        assertThat(page("quotes/monica-maeland-prove-og-feile-2018?lang=en"))
                .containsPattern("<h1 lang=\"nb\" dir=\"auto\">Uten mer innovasjon")
                .contains("<li>Not in Nynorsk Text</li>", "<li>Not in English Text</li>");
    }

    @Test
    void sources_stand_beside_what_they_carry_and_are_listed() {
        put(
                "topics/page-sourced",
                "{\"label\":{\"nb\":\"Med kilder\"},\"definition\":{\"nb\":\"En definisjon.\"},"
                        + "\"scopeNote\":{\"nb\":\"En merknad.\"},\"citations\":["
                        + "{\"source\":{\"id\":\"topplederkonferansen-artikkel\"},\"locator\":\"avsnitt 1\",\"relation\":\"direct\"},"
                        + "{\"about\":[\"/definition/nb\"],\"relation\":\"self-composed\",\"note\":{\"nb\":\"Vår.\"}},"
                        + "{\"about\":[\"/scopeNote\"],\"relation\":\"unsourced\"}]}");

        assertThat(page("topics/page-sourced?lang=nb"))
                .containsPattern(
                        "En definisjon\\.</span> <sup><a href=\"#source-2\" aria-label=\"Kilde 2\">2</a></sup></dd>")
                .containsPattern(
                        "En merknad\\.</span> <sup><a href=\"#source-3\"[^<]*>3</a></sup> <em>\\(uten kilde\\)</em>")
                .containsPattern(
                        "<li id=\"source-1\"><a href=\"/pages/sources/topplederkonferansen-artikkel\\?lang=nb\"[^>]*>"
                                + "Artikkel om innovasjon[^<]*</a>, <span dir=\"auto\">avsnitt 1</span> – direkte fra kilden</li>")
                .containsPattern("<li id=\"source-2\">basens egne ord\\. <span dir=\"auto\">Vår\\.</span></li>")
                .contains("<li>Uten kilde: Bruk</li>", "<li>Ikke på nynorsk Navn, Definisjon, Bruk</li>");
    }

    @Test
    void names_by_which_an_entry_is_found_are_not_shown() {
        put(
                "topics/page-hidden",
                "{\"label\":{\"nb\":\"Synlig\"},\"altLabels\":{\"nb\":[\"Også synlig\"]},"
                        + "\"hiddenLabels\":{\"nb\":[\"Skjult navn\"]}}");

        assertThat(page("topics/page-hidden")).contains("Også synlig").doesNotContain("Skjult navn");
    }

    @Test
    void a_page_is_as_new_as_what_it_shows() {
        put("topics/page-broader", "{\"label\":{\"nb\":\"Først\"}}");
        put("topics/page-narrower", "{\"label\":{\"nb\":\"Under\"},\"broader\":[{\"id\":\"page-broader\"}]}");
        assertThat(page("topics/page-narrower")).contains(">Først</a>");
        var tag = Api.get("/pages/topics/page-narrower").ok().header("ETag");
        Api.get("/pages/topics/page-narrower", "If-None-Match", tag).is(304);

        Api.write("PUT", ROOT + "topics/page-broader", "{\"label\":{\"nb\":\"Siden\"}}", "If-Match", "*")
                .is(200);

        assertThat(page("topics/page-narrower")).contains(">Siden</a>");
    }

    // --- What callers sent in --------------------------------------------------------------------------------------

    @Test
    void markup_and_quotes_in_texts_are_text() {
        put(
                "topics/page-markup",
                "{\"label\":{\"nb\":\"<script>alert(1)</script> \\\" onload='x' & {words.texts}\"},"
                        + "\"definition\":{\"nb\":\"</title><img src=x onerror=alert(2)>\",\"ar\":\"مرحبا\"}}");

        var page = page("topics/page-markup");
        assertThat(page).contains("\"name\":\"\\u003cscript>alert(1)\\u003c/script>");
        assertThat(withoutLinkedData(page))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &quot; onload=&#39;x&#39; &amp; {words.texts}")
                .contains("&lt;/title&gt;&lt;img src=x onerror=alert(2)&gt;")
                .doesNotContain("<script", "<img", "onload='");
    }

    @Test
    void a_text_from_right_to_left_keeps_its_direction() {
        put("topics/page-rtl", "{\"label\":{\"ar\":\"ابتكار\"}}");

        assertThat(page("topics/page-rtl")).contains("<h1 lang=\"ar\" dir=\"auto\">ابتكار</h1>");
    }

    /** What people are shown of a page. */
    private static String withoutLinkedData(String page) {
        return page.replaceFirst("<script type=\"application/ld\\+json\">[^<]*</script>", "");
    }

    private static String page(String path) {
        var answer = Api.get("/pages/" + path, "Accept", BROWSER).ok();
        assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        return answer.text();
    }

    private void put(String address, String body) {
        Api.write("PUT", ROOT + address, body, "If-None-Match", "*").is(201);
        made.add(address);
    }
}
