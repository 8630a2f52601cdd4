package no.innovasjonsbase.pages;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.Contract;

import static org.assertj.core.api.Assertions.assertThat;

/** Crawlers find every page, browsers find the search. */
@ApplicationTest
class SitemapTest {
    @Test
    void robots_are_told_of_the_sitemap_which_leads_to_every_entry() throws Exception {
        assertThat(Api.get("/robots.txt").ok().text())
                .contains("Disallow: /q/", "\nSitemap: " + Api.root().resolve("/sitemap.xml") + "\n");
        var pages = new TreeSet<String>();
        for (var part : texts("/sitemap.xml", "sitemap", "loc")) {
            texts(URI.create(part).getPath(), "url", "loc")
                    .forEach(page -> assertThat(pages.add(page)).isTrue());
        }

        assertThat(pages)
                .containsAll(Contract.entries().stream()
                        .map(href -> Api.root()
                                .resolve(href.replace("/api/v1/", "/pages/"))
                                .toString())
                        .toList());
        Api.get(URI.create(pages.first()).getPath()).ok();
    }

    @Test
    void an_entry_has_the_time_of_its_last_change_and_leaves_the_sitemap_with_it() throws Exception {
        var address = "/api/v1/topics/page-in-sitemap";
        Api.write("PUT", address, "{\"label\":{\"nb\":\"Kart\"}}", "If-None-Match", "*")
                .is(201);
        var updatedAt = Api.json(address).at("/meta/updatedAt").asText();
        var page = Api.root().resolve("/pages/topics/page-in-sitemap").toString();

        var times = texts("/sitemaps/topics/1", "url", "lastmod");
        assertThat(Instant.parse(
                        times.get(texts("/sitemaps/topics/1", "url", "loc").indexOf(page))))
                .isEqualTo(updatedAt);
        assertThat(texts("/sitemap.xml", "sitemap", "lastmod"))
                .contains(times.stream().max(String::compareTo).orElseThrow());

        Api.write("DELETE", address, null, "If-Match", "*").is(204);
        assertThat(texts("/sitemaps/topics/1", "url", "loc")).isNotEmpty().doesNotContain(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sitemaps/topics/2",
                "/sitemaps/topics/0",
                "/sitemaps/topics/-1",
                "/sitemaps/topics/99999",
                "/sitemaps/topics/99999999999",
                "/sitemaps/topics/x",
                "/sitemaps/ingenting/1"
            })
    void a_part_that_there_is_not_is_not_found(String address) {
        Api.get(address).problem(404, "not-found");
    }

    @Test
    void browsers_are_told_how_to_search() throws Exception {
        var described = Api.get("/opensearch.xml").ok();
        var url = (Element) read(described).getElementsByTagName("Url").item(0);

        assertThat(described.header("Content-Type")).startsWith("application/opensearchdescription+xml");
        assertThat(url.getAttribute("template")).isEqualTo(Api.root() + "/pages?q={searchTerms}");
        assertThat(Api.get("/pages/topics/trust").ok().text())
                .contains("<link rel=\"search\" type=\"application/opensearchdescription+xml\"");
    }

    private static List<String> texts(String address, String element, String child) throws Exception {
        var found = read(Api.get(address).ok()).getElementsByTagName(element);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> ((Element) found.item(i))
                        .getElementsByTagName(child)
                        .item(0)
                        .getTextContent())
                .toList();
    }

    private static Document read(Api.Answer answer) throws ParserConfigurationException, IOException, SAXException {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(answer.body()));
    }
}
