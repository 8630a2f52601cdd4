package no.innovasjonsbase.home;

import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages name their own address and those of the same in other languages, as search engines read them. */
@ApplicationTest
class PageAddressTest {
    private static final List<String> LANGUAGES = List.of("nb", "nn", "en");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/pages",
                "/pages/topics",
                "/pages/topics/trust",
                "/statistics",
                "/evidence-map",
                "/problems",
                "/ns"
            })
    void a_page_leads_to_itself_in_each_language_and_each_of_those_to_all(String path) {
        for (var address : List.of(path, path + "?lang=nn", path + "?format=html&lang=en", path + "?lang=nn-NO")) {
            var page = page(address);

            assertThat(alternate(page, "x-default")).isEqualTo(absolute(path));
            for (var language : LANGUAGES) {
                assertThat(alternate(page, language)).isEqualTo(absolute(path + "?lang=" + language));
            }
        }
        for (var language : LANGUAGES) {
            assertThat(page(path + "?lang=" + language)).contains("<html lang=\"" + language + "\">");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/pages/topics/trust, /pages/topics/trust",
        "/pages/topics/trust?lang=nn, /pages/topics/trust?lang=nn",
        "/pages/topics/trust?lang=nn-NO&format=html, /pages/topics/trust?lang=nn",
        "'/pages/topics/trust?lang=de,en', /pages/topics/trust?lang=en",
        "/pages/topics?q=tillit&lang=nb, /pages/topics?q=tillit&lang=nb",
        "/pages/topics?q=%22%3E%3Cscript%3E, /pages/topics?q=%22%3E%3Cscript%3E"
    })
    void a_page_is_known_by_one_address(String address, String canonical) {
        assertThat(find("<link rel=\"canonical\" href=\"([^\"]+)\">", page(address)))
                .isEqualTo(absolute(canonical));
    }

    @Test
    void a_later_part_of_a_list_is_known_by_its_place_and_has_no_other_languages() {
        var next = find("<a href=\"([^\"]+)\" rel=\"next\">", page("/pages/sources"));
        var page = page(next);

        assertThat(find("<link rel=\"canonical\" href=\"([^\"]+)\">", page)).isEqualTo(absolute(next));
        assertThat(page).doesNotContain("rel=\"alternate\" hreflang");
    }

    @Test
    void a_problem_is_known_by_no_address() {
        assertThat(Api.get("/pages/topics/finnes-ikke", "Accept", "text/html")
                        .is(404)
                        .text())
                .doesNotContain("canonical", "rel=\"alternate\"");
    }

    private static String alternate(String page, String language) {
        return find("<link rel=\"alternate\" hreflang=\"" + language + "\" href=\"([^\"]+)\">", page);
    }

    private static String find(String pattern, String page) {
        var found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1).replace("&amp;", "&");
    }

    private static String page(String address) {
        return Api.get(address, "Accept", "text/html").ok().text();
    }

    private static String absolute(String path) {
        return Api.root().resolve(path).toString();
    }
}
