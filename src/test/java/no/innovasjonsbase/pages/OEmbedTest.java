package no.innovasjonsbase.pages;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Entries are embedded in pages of others, by the addresses that people copy (oembed.com). */
@ApplicationTest
class OEmbedTest {
    private static final String QUOTE = "/id/quote/monica-maeland-prove-og-feile-2018";
    private static final Pattern DISCOVERY =
            Pattern.compile("<link rel=\"alternate\" type=\"([a-z/]+)\\+oembed\" href=\"([^\"]+)\">");

    private final List<String> made = new ArrayList<>();

    @AfterEach
    void delete() {
        made.forEach(id -> Api.write("DELETE", "/api/v1/topics/" + id, null, "If-Match", "*")
                .is(204));
    }

    @ParameterizedTest
    @MethodSource("no.innovasjonsbase.testsupport.Contract#entries")
    void the_page_of_an_entry_leads_to_what_embeds_it(String href) throws Exception {
        var page =
                Api.get(href.replace("/api/v1/", "/pages/") + "?lang=en").ok().text();
        var found = new TreeMap<String, String>();
        DISCOVERY
                .matcher(page)
                .results()
                .forEach(link -> found.put(link.group(1), link.group(2).replace("&amp;", "&")));

        assertThat(found.keySet()).containsExactly("application/json", "text/xml");
        var json = Api.get(found.get("application/json")).ok();
        var xml = Api.get(found.get("text/xml")).ok();
        assertThat(json.header("Content-Type")).isEqualTo("application/json;charset=UTF-8");
        assertThat(xml.header("Content-Type")).isEqualTo("text/xml;charset=UTF-8");
        assertThat(json.header("Content-Language")).isEqualTo("en");
        assertThat(told(xml)).isEqualTo(told(json.json()));
        assertThat(told(json.json()))
                .containsEntry("type", "rich")
                .containsEntry("version", "1.0")
                .containsEntry("provider_name", "Innovasjonsbase")
                .containsEntry("provider_url", Api.root().toString().replaceFirst("/$", ""))
                .containsKeys("title", "html", "width", "height", "cache_age");
        var iri = Api.json(href + "?format=json-ld").get("@id").asText();
        assertThat(json.json().get("html").asText())
                .startsWith("<blockquote class=\"innovasjonsbase\" cite=\"" + iri + "\" lang=\"en\">")
                .endsWith("<a href=\"" + iri + "\">Innovasjonsbase</a></p></blockquote>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                QUOTE,
                QUOTE + "?lang=nb",
                QUOTE + "#/text",
                "/pages/quotes/monica-maeland-prove-og-feile-2018/",
                "/pages/quotes/monica-maeland-prove-og-feile-2018?lang=nb&format=html#sources",
                "/api/v1/quotes/monica-maeland-prove-og-feile-2018",
                "/api/v1/quotes/monica-maeland-prove-og-feile-2018?fields=text&x=%00"
            })
    void each_address_of_an_entry_embeds_it(String path) {
        var embedded = embed(path);

        assertThat(embedded.get("author_name").asText()).isEqualTo("Monica Mæland");
        assertThat(embedded.get("html").asText()).contains("Uten mer innovasjon", "Monica Mæland");
    }

    @ParameterizedTest
    @CsvSource({"'',,nb", "'',nn,nn", "?lang=en,nn,en", "?lang=tull,nn,en", "&lang=nn,en,nn"})
    void the_language_is_that_of_the_address_or_else_the_readers(String query, String accepted, String language) {
        var url = Api.root().resolve("/id/topic/trust") + (query.startsWith("?") ? query : "");
        var address = "/oembed?url=" + encoded(url) + (query.startsWith("&") ? query : "");
        var answer = accepted == null
                ? Api.get(address).ok()
                : Api.get(address, "Accept-Language", accepted).ok();

        assertThat(answer.header("Content-Language")).isEqualTo(language);
        assertThat(answer.header("Vary")).contains("Accept-Language");
        assertThat(answer.json().get("html").asText()).contains(" lang=\"" + language + "\">");
    }

    @Test
    void it_stays_within_the_room_that_there_is() {
        var usual = embed(QUOTE);
        assertThat(usual.get("width").asInt()).isEqualTo(EmbeddedCard.USUAL_WIDTH);
        assertThat(usual.get("height").asInt()).isBetween(100, EmbeddedCard.USUAL_HEIGHT);

        for (var room : List.of(1, 50, 120, 300, 100_000)) {
            var answer = embed(QUOTE, "&maxwidth=" + room + "&maxheight=" + room);
            assertThat(answer.get("width").asInt()).isBetween(1, room);
            assertThat(answer.get("height").asInt()).isBetween(1, room);
        }
        create(
                "embed-high",
                "{\"label\":{\"nb\":\"Kort\"},\"definition\":{\"nb\":\"" + "Langt ord. ".repeat(14) + "\"}}");
        assertThat(embed("/id/topic/embed-high").get("html").asText()).contains("Langt ord.");
        assertThat(embed("/id/topic/embed-high", "&maxheight=160").get("html").asText())
                .doesNotContain("Langt ord.")
                .contains("Kort");
    }

    @Test
    void what_callers_wrote_is_text() throws Exception {
        create(
                "embed-markup",
                "{\"label\":{\"nb\":\"<script>alert(1)</script> ]]> \\\" onload='x' & {card.iri}\"},"
                        + "\"definition\":{\"ar\":\"مرحبا 😀\"}}");
        var json = embed("/id/topic/embed-markup");

        assertThat(json.get("title").asText()).startsWith("<script>alert(1)</script> ]]>");
        assertThat(json.get("html").asText())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; ]]&gt; &quot; onload=&#39;x&#39; &amp; {card.iri}")
                .contains("<p lang=\"ar\" dir=\"auto\">مرحبا 😀</p>")
                .doesNotContain("<script", "onload='");
        assertThat(told(Api.get("/oembed?format=xml&url=" + encoded(absolute("/id/topic/embed-markup")))
                        .ok()))
                .isEqualTo(told(json));
    }

    @Test
    void what_xml_has_no_character_for_is_told_as_such() {
        var xml = new String(
                Xml.of("a", writer -> Xml.text(writer, "b", "\u0000x\u0008\ufffe\ud800y\n😀")), StandardCharsets.UTF_8);

        assertThat(xml).endsWith("<a><b>\ufffdx\ufffd\ufffd\ufffdy\n😀</b></a>");
    }

    @Test
    void it_is_kept_and_goes_with_its_entry() {
        create("embed-goes", "{\"label\":{\"nb\":\"Først\"}}");
        var address = "/oembed?url=" + encoded(absolute("/pages/topics/embed-goes"));
        var first = Api.get(address).ok();
        Api.get(address, "If-None-Match", first.header("ETag")).is(304);
        Api.write("PATCH", "/api/v1/topics/embed-goes", "{\"label\":{\"nb\":\"Siden\"}}", "If-Match", "*")
                .ok();
        assertThat(Api.get(address, "If-None-Match", first.header("ETag"))
                        .ok()
                        .json()
                        .get("title")
                        .asText())
                .isEqualTo("Siden");
        delete();
        made.clear();
        Api.get(address).problem(410, "gone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ROOT/id/topic/finnes-ikke",
                "ROOT/id/topics/trust",
                "ROOT/id/topic/trust/versions",
                "ROOT/id/topic%2Ftrust",
                "ROOT/id/topic/trust%2F..",
                "ROOT/id/../id/topic/trust",
                "ROOT//id/topic/trust",
                "ROOT/id/topic/TRUST",
                "ROOT/pages/topic/trust",
                "ROOT/pages/topics",
                "ROOT/pages/ingenting/trust",
                "ROOT/api/v1/topics/trust/versions/1",
                "ROOT/api/v1/topics/trust\u0001",
                "ROOT/catalog",
                "ROOT",
                "ROOT@evil.example/id/topic/trust",
                "ROOT.evil.example/id/topic/trust",
                "https://evil.example/id/topic/trust",
                "http://user:secret@localhost/id/topic/trust",
                "//localhost/id/topic/trust",
                "/id/topic/trust",
                "javascript:alert(1)",
                "data:text/html,ROOT/id/topic/trust",
                " ROOT/id/topic/trust",
                "{iri}",
                "æøå"
            })
    void what_is_no_address_of_an_entry_here_is_not_found(String url) {
        var root = Api.root().toString().replaceFirst("/$", "");
        Api.get("/oembed?url=" + encoded(url.replace("ROOT", root))).problem(404, "not-found");
    }

    @Test
    void addresses_without_end_are_refused() {
        var path = absolute("/pages/topics/trust?lang=nb&x=");
        Api.get("/oembed?url=" + encoded(path + "a".repeat(7_000))).ok();
        Api.get("/oembed?url=" + "a".repeat(10_000)).problem(414, "uri-too-long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?format=json",
                "?url=",
                "?url=URL&format=yaml",
                "?url=URL&maxwidth=0",
                "?url=URL&maxwidth=-1",
                "?url=URL&maxwidth=1.5",
                "?url=URL&maxheight=99999999999999999999",
                "?url=URL&maxheight=",
                "?url=URL&url=URL",
                "?url=URL&callback=x"
            })
    void what_can_not_be_asked_is_told(String query) {
        Api.get("/oembed" + query.replace("URL", encoded(absolute("/id/topic/trust"))))
                .problem(400, "invalid-parameters");
    }

    @Test
    void all_faults_are_told_at_once() {
        assertThat(Api.get("/oembed?maxwidth=x&maxheight=y&z=1")
                        .problem(400, "invalid-parameters")
                        .get("errors"))
                .hasSize(4);
    }

    private void create(String id, String body) {
        Api.write("PUT", "/api/v1/topics/" + id, body, "If-None-Match", "*").is(201);
        made.add(id);
    }

    private static JsonNode embed(String path, String... more) {
        return Api.get("/oembed?url=" + encoded(absolute(path)) + String.join("", more))
                .ok()
                .json();
    }

    private static Map<String, String> told(JsonNode json) {
        var told = new TreeMap<String, String>();
        json.properties()
                .forEach(property ->
                        told.put(property.getKey(), property.getValue().asText()));
        return told;
    }

    private static Map<String, String> told(Api.Answer xml) throws Exception {
        var root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.body()))
                .getDocumentElement();
        assertThat(root.getNodeName()).isEqualTo("oembed");
        var told = new TreeMap<String, String>();
        for (var node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
            told.put(node.getNodeName(), node.getTextContent());
        }
        return told;
    }

    private static String absolute(String path) {
        return Api.root().resolve(path.replaceAll("%(?![0-9A-F]{2})", "%25")).toString();
    }

    private static String encoded(String url) {
        return URLEncoder.encode(url, StandardCharsets.UTF_8);
    }
}
