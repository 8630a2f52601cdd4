package no.innovasjonsbase.changefeed;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collections;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The same changes as CloudEvents and as an Atom feed, to those who accept them. */
@ApplicationTest
class FormatsTest {
    private static final String CLOUD_EVENTS = "application/cloudevents-batch+json";
    private static final String ATOM = "application/atom+xml";

    @Test
    void cloud_events_hold_what_changes_do() {
        var id = Writing.newId();
        var before = Writing.head();
        Writing.create(id, "Hendelse");
        Writing.delete(id);
        var changes = Writing.changes("after=" + before);

        var answer = Api.get("/api/v1/changes?after=" + before, "Accept", CLOUD_EVENTS)
                .ok();
        assertThat(answer.header("Content-Type")).startsWith(CLOUD_EVENTS).doesNotContain("qs");
        assertThat(answer.header("Link")).contains("after=" + (before + 2)).contains("rel=\"next\"");
        var created = answer.json().get(0);
        assertThat(created.get("specversion").asText()).isEqualTo("1.0");
        assertThat(created.get("id").asText()).isEqualTo(changes.get("epoch").asText() + "/" + (before + 1));
        assertThat(created.get("source").asText())
                .isEqualTo(Api.root().resolve("/api/v1/changes").toString());
        assertThat(created.get("type").asText()).isEqualTo("no.innovasjonsbase.entry.created");
        assertThat(created.get("subject").asText()).isEqualTo("/api/v1/topics/" + id);
        assertThat(created.get("time")).isEqualTo(changes.at("/items/0/time"));
        assertThat(created.get("sequence").asText()).hasSize(19).endsWith(String.valueOf(before + 1));
        assertThat(created.get("data")).isEqualTo(changes.at("/items/0/state"));
        created.fieldNames().forEachRemaining(name -> assertThat(name).matches("[a-z0-9]{1,20}"));
        var deleted = answer.json().get(1);
        assertThat(deleted.get("type").asText()).isEqualTo("no.innovasjonsbase.entry.deleted");
        assertThat(deleted.has("data")).isFalse();
        assertThat(deleted.has("datacontenttype")).isFalse();
    }

    @Test
    void the_atom_feed_has_the_newest_first_and_its_pages_lead_back_to_the_first_change() throws Exception {
        var id = Writing.newId();
        Writing.create(id, "Bred & <b>smal</b>");
        var all = Writing.follow(0, "&limit=1000&fields=operation");

        var numbers = new ArrayList<Long>();
        var address = Api.root().resolve("/api/v1/changes?limit=30").toString();
        String first = null;
        while (address != null) {
            var answer = Api.get(address, "Accept", ATOM).ok();
            var feed = parse(answer.body());
            first = first == null ? text(feed.getDocumentElement(), "entry", "title") : first;
            var entries = feed.getElementsByTagName("entry");
            for (int i = 0; i < entries.getLength(); i++) {
                var summary = text((Element) entries.item(i), "summary");
                numbers.add(Long.valueOf(summary.replaceFirst(".* ", "")));
            }
            address = linkOf(feed, "next");
        }
        Collections.reverse(numbers);
        assertThat(numbers)
                .isEqualTo(all.stream()
                        .map(change -> change.get("number").asLong())
                        .toList());
        assertThat(first).isEqualTo("Bred & <b>smal</b>");
        Writing.delete(id);
    }

    @Test
    void a_reader_that_has_the_feed_is_told_so_cheaply() {
        var tag = Api.get("/api/v1/changes", "Accept", ATOM).ok().header("ETag");

        assertThat(Api.get("/api/v1/changes", "Accept", ATOM, "If-None-Match", tag)
                        .status())
                .isEqualTo(304);
    }

    @Test
    void the_format_goes_by_accept_and_caches_are_told() {
        assertThat(Api.get("/api/v1/changes?limit=1").ok().header("Content-Type"))
                .startsWith("application/json");
        assertThat(Api.get("/api/v1/changes?limit=1", "Accept", "*/*").ok().header("Content-Type"))
                .startsWith("application/json");
        assertThat(Api.get("/api/v1/changes?limit=1", "Accept", ATOM).ok().listIn("Vary"))
                .contains("Accept");
        Api.get("/api/v1/changes?limit=1", "Accept", "text/csv").problem(406, "not-acceptable");
    }

    @Test
    void a_parameter_that_a_format_does_not_have_is_refused_in_it() {
        Api.get("/api/v1/changes?wait=1", "Accept", ATOM).problem(400, "invalid-parameters");
        Api.get("/api/v1/changes?fields=time", "Accept", CLOUD_EVENTS).problem(400, "invalid-parameters");
        Api.get("/api/v1/changes?limit=1", "Accept", "text/event-stream").problem(400, "invalid-parameters");
    }

    private static Document parse(byte[] xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static String text(Element parent, String... path) {
        var element = parent;
        for (var name : path) {
            element = (Element) element.getElementsByTagName(name).item(0);
        }
        return element.getTextContent();
    }

    private static String linkOf(Document feed, String relation) {
        var links = feed.getElementsByTagName("link");
        for (int i = 0; i < links.getLength(); i++) {
            var link = (Element) links.item(i);
            if (link.getAttribute("rel").equals(relation)) {
                return link.getAttribute("href");
            }
        }
        return null;
    }
}
