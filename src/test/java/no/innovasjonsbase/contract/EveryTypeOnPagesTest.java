package no.innovasjonsbase.contract;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;

import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.FilledDraft;
import no.innovasjonsbase.testsupport.Rdf;

import static org.assertj.core.api.Assertions.assertThat;

/** Every type has pages, references and all else that others read of entries, without having asked for any of it. */
@ApplicationTest
class EveryTypeOnPagesTest {
    private static final String ID = "paa-sider";
    private static final String TEXT = "Slik vises det";

    private static final Pattern NEXT = Pattern.compile("<a href=\"([^\"]+)\" rel=\"next\">");

    @Inject
    EntryTypes types;

    @Test
    void an_entry_has_a_page_in_each_language_that_its_iri_leads_to() {
        ofEachType(type -> {
            var iri = "/id/" + Entry.typeOf(type) + "/" + ID;

            assertThat(Api.get(iri, "Accept", "text/html").is(303).header("Location"))
                    .endsWith(Entry.pageOf(type, ID));
            for (var language : List.of("nb", "nn", "en")) {
                assertThat(page(Entry.pageOf(type, ID) + "?lang=" + language))
                        .contains("<html lang=\"" + language + "\">", TEXT, "<h2 id=\"cite\">")
                        .contains("<link rel=\"cite-as\" href=\"" + Api.root().resolve(iri) + "\">");
            }
        });
    }

    @Test
    void an_entry_is_listed_on_the_page_and_in_the_sitemap_of_its_collection() {
        ofEachType(type -> {
            var collection = Entry.collectionOf(type);

            assertThat(page("/pages?lang=en")).contains("<a href=\"/pages/" + collection + "?lang=en\">");
            assertThat(wholeList("/pages/" + collection))
                    .contains("<h1 class=\"label\">", "<a href=\"" + Entry.pageOf(type, ID) + "?");
            assertThat(Api.get("/sitemap.xml").ok().text()).contains("/sitemaps/" + collection + "/1</loc>");
            assertThat(Api.get("/sitemaps/" + collection + "/1").ok().text())
                    .contains("<loc>" + Api.root().resolve(Entry.pageOf(type, ID)) + "</loc>");
        });
    }

    @Test
    void an_entry_is_a_reference_in_every_format() {
        ofEachType(type -> {
            var href = Entry.hrefOf(type, ID);
            var key = Entry.typeOf(type) + "-" + ID;

            assertThat(Api.get(href + "?format=csl-json")
                            .ok()
                            .json()
                            .get(0)
                            .get("id")
                            .asText())
                    .isEqualTo(key);
            assertThat(Api.get(href + "?format=bibtex").ok().text()).contains("{" + key + ",");
            assertThat(Api.get(href + "?format=ris").ok().text()).contains("ID  - " + key);
        });
    }

    @Test
    void an_entry_is_embedded_by_others() {
        ofEachType(type -> {
            var url =
                    URLEncoder.encode(Api.root().resolve(Entry.pageOf(type, ID)).toString(), StandardCharsets.UTF_8);

            assertThat(Api.get("/oembed?url=" + url).ok().json().get("html").asText())
                    .startsWith("<blockquote ")
                    .contains(TEXT);
            assertThat(Api.get("/oembed?format=xml&url=" + url).ok().text()).contains("<type>rich</type>");
            assertThat(page(Entry.pageOf(type, ID))).contains("application/json+oembed");
        });
    }

    @Test
    void the_class_of_a_type_is_described_in_each_language() {
        var graph = Rdf.read(Api.get("/ns").ok());
        for (var name : types.names()) {
            var iri =
                    Api.root().resolve("/ns") + "#" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);

            assertThat(graph.stream(NodeFactory.createURI(iri), RDFS.label.asNode(), Node.ANY)
                            .map(label -> label.getObject().getLiteralLanguage()))
                    .as(iri)
                    .containsExactlyInAnyOrder("nb", "nn", "en");
        }
    }

    /** Asks of an entry of each type in which every property is filled in. */
    private void ofEachType(Consumer<Class<? extends Entry>> question) {
        assertThat(types.byCollection()).isNotEmpty();
        for (var type : types.byCollection().values()) {
            var href = Entry.hrefOf(type, ID);
            Api.write("PUT", href, new FilledDraft(TEXT, "https://www.example.no/").of(type), "If-None-Match", "*")
                    .is(201);
            try {
                question.accept(type);
            } finally {
                Api.write("DELETE", href, null, "If-Match", "*").is(204);
            }
        }
    }

    /** A page of a list and all that follow it. */
    private static String wholeList(String address) {
        var page = page(address);
        var next = NEXT.matcher(page);
        return next.find() ? page + wholeList(next.group(1).replace("&amp;", "&")) : page;
    }

    private static String page(String address) {
        return Api.get(address, "Accept", "text/html").ok().text();
    }
}
