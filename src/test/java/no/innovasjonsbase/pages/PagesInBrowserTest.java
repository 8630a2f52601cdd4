package no.innovasjonsbase.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.common.http.TestHTTPResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.Chromium;
import no.innovasjonsbase.testsupport.Contract;
import no.innovasjonsbase.testsupport.Visit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The pages as people meet them: axe finds no fault with them (WCAG 2.2 AA), in light and dark, on a phone. */
@ApplicationTest
class PagesInBrowserTest {
    private static final int PHONE = 375;

    /** Of each rule that is broken: its name, and the elements that break it. */
    private static final String VIOLATIONS =
            """
            async options => (await axe.run(document, options)).violations.map(rule => rule.id + ': ' + rule.nodes.map(node => node.html).join(' '))
            """;

    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final String CONTRAST = "color-contrast";
    private static final Map<String, Object> ALL = Map.of("runOnly", TAGS);
    /** What a colour scheme can change. */
    private static final Map<String, Object> COLOURS = Map.of("runOnly", List.of(CONTRAST));
    /** What a width can change. */
    private static final Map<String, Object> LAYOUT =
            Map.of("runOnly", TAGS, "rules", Map.of(CONTRAST, Map.of("enabled", false)));

    private static Chromium chromium;

    @TestHTTPResource("/")
    URI home;

    @BeforeAll
    static void start_the_browser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void end_the_browser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    /** A page of an entry of each type, and each sort of list. */
    static Stream<String> pages() {
        return Stream.concat(
                Stream.of(
                        "pages",
                        "pages?q=innovasjon",
                        "pages?q=%22zxvbn%20wrtpl%22",
                        "pages/sources",
                        "pages/topics?q=tillit",
                        "pages/talks?year=2018",
                        "pages/topics/finnes-ikke",
                        "pages/principles/torfing-5",
                        "pages/conferences/topplederkonferansen-2018",
                        "pages/sources/topplederkonferansen-artikkel/referrers/principles",
                        "evidence-map",
                        "ns"),
                Contract.collections().stream().map(PagesInBrowserTest::entryOf));
    }

    /** The page of the entry of a collection that has most to show, of the first ones. */
    private static String entryOf(String collection) {
        var longest = "";
        var id = "";
        for (var entry : Api.json(collection + "?limit=50").get("items")) {
            if (entry.toString().length() > longest.length()) {
                longest = entry.toString();
                id = entry.get("id").asText();
            }
        }
        return collection.replace("/api/v1/", "pages/") + "/" + id;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void axe_finds_no_fault_in_light_and_dark_and_on_a_phone_that_shows_the_whole_width(String path) {
        try (var visit = chromium.open(home.resolve(path), options().setColorScheme(ColorScheme.LIGHT))) {
            var page = visit.page();
            visit.screenshot(path.replaceAll("\\W+", "-"));
            assertThat(violations(visit, ALL)).isEmpty();
            assertThat(page.locator("h1")).hasCount(1);

            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            assertThat(violations(visit, COLOURS)).isEmpty();

            page.setViewportSize(PHONE, 640);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(PHONE);
            assertThat(violations(visit, LAYOUT)).isEmpty();
            if (!path.endsWith("finnes-ikke")) {
                assertThat(visit.faults()).isEmpty();
            }
        }
    }

    @Test
    void axe_would_find_a_fault() {
        try (var visit = chromium.open(home.resolve("pages"), options())) {
            visit.page().evaluate("document.querySelector('label').remove()");

            assertThat(violations(visit, ALL)).isNotEmpty();
        }
    }

    @Test
    void a_number_leads_to_its_source_and_a_reference_to_its_page() {
        try (var visit = chromium.open(home.resolve("pages/principles/torfing-5?lang=nb"), options())) {
            visit.page().locator("header sup a").first().click();
            assertThat(visit.page().locator(".sources li:target")).isInViewport();

            visit.page().locator(".sources li:target a").click();
            assertThat(visit.page().locator("nav.path")).containsText("kilder");
            assertThat(visit.faults()).isEmpty();
        }
    }

    @Test
    void a_picture_is_walked_by_keyboard_in_the_order_of_its_list() {
        try (var visit = chromium.open(home.resolve("pages/principles/torfing-5?lang=nb"), options())) {
            var page = visit.page();
            page.locator("details").evaluate("details => details.open = true");
            assertThat(violations(visit, ALL)).isEmpty();

            page.locator("svg a").first().focus();
            for (int i = 0; i < page.locator("svg a").count(); i++) {
                assertThat(page.locator("svg a").nth(i)).isFocused();
                assertThat(page.locator("svg a").nth(i).locator("rect")).hasCSS("stroke-width", "4px");
                assertThat(page.locator("details > ul > li > ul > li > a").nth(i))
                        .hasAttribute("href", page.locator("svg a").nth(i).getAttribute("href"));
                page.keyboard().press("Tab");
            }
            page.locator("svg a[href*=speakers]").first().focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("Jacob Torfing");
            assertThat(visit.faults()).isEmpty();
        }
    }

    @Test
    void a_picture_of_its_own_has_its_style() {
        try (var visit = chromium.open(home.resolve("pages/principles/torfing-5/picture.svg"), options())) {
            assertThat(visit.page().locator("a.subject rect")).hasCSS("stroke-width", "2px");
            assertThat(visit.faults()).isEmpty();
        }
    }

    @Test
    void long_words_and_wide_letters_stay_within_their_boxes() {
        var broad = "/api/v1/topics/page-of-broad-letters";
        var bold = "/api/v1/topics/page-of-bold-letters";
        write(broad, "W".repeat(60) + " mmmm".repeat(20), "");
        write(bold, "創新".repeat(60), ",\"related\":[{\"id\":\"page-of-broad-letters\"}]");
        try {
            assertThat(textsOutOfTheirBoxes("pages/topics/page-of-broad-letters"))
                    .isEmpty();
            assertThat(textsOutOfTheirBoxes("pages/topics/page-of-bold-letters"))
                    .isEmpty();
        } finally {
            Api.write("DELETE", bold, null, "If-Match", "*").is(204);
            Api.write("DELETE", broad, null, "If-Match", "*").is(204);
        }
    }

    private static void write(String address, String label, String more) {
        Api.write("PUT", address, "{\"label\":{\"nb\":\"" + label + "\"}" + more + "}", "If-None-Match", "*")
                .is(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pages/speakers/jacob-torfing",
                "pages/conferences/topplederkonferansen-2018",
                "pages/topics/innovation",
                "evidence-map"
            })
    void texts_stay_within_their_boxes(String path) {
        assertThat(textsOutOfTheirBoxes(path)).isEmpty();
    }

    private List<?> textsOutOfTheirBoxes(String path) {
        try (var visit = chromium.open(home.resolve(path), options())) {
            return (List<?>)
                    visit.page()
                            .evaluate(
                                    """
                            () => [...document.querySelectorAll('svg a')].flatMap(box => {
                                const around = box.querySelector('rect').getBoundingClientRect();
                                return [...box.querySelectorAll('text')].filter(text => {
                                  const within = text.getBoundingClientRect();
                                  return within.left < around.left || within.right > around.right
                                    || within.top < around.top || within.bottom > around.bottom;
                                }).map(text => text.textContent);
                              })
                            """);
        }
    }

    @Test
    void markup_in_an_entry_does_nothing() {
        var address = "/api/v1/topics/page-in-browser";
        Api.write(
                        "PUT",
                        address,
                        "{\"label\":{\"nb\":\"<img src=x onerror='document.title=1'>\",\"ar\":\"ابتكار\"}}",
                        "If-None-Match",
                        "*")
                .is(201);
        try (var visit = chromium.open(home.resolve("pages/topics/page-in-browser"), options())) {
            assertThat(visit.page().locator("h1")).hasText("<img src=x onerror='document.title=1'>");
            assertThat(visit.page().locator("img")).hasCount(0);
            assertThat(visit.faults()).isEmpty();
        } finally {
            Api.write("DELETE", address, null, "If-Match", "*").is(204);
        }
    }

    @Test
    void on_paper_there_is_what_is_said_and_nothing_to_click() {
        try (var visit = chromium.open(home.resolve("pages/principles/torfing-5"), options())) {
            visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(visit.page().locator(".entry")).isVisible();
            assertThat(visit.page().locator(".sources")).isVisible();
            assertThat(visit.page().locator(".languages")).isHidden();
            assertThat(visit.page().locator("main > nav")).isHidden();
        }
    }

    private static Browser.NewContextOptions options() {
        return new Browser.NewContextOptions().setLocale("nb-NO").setViewportSize(1280, 900);
    }

    @SuppressWarnings("unchecked")
    private static List<String> violations(Visit visit, Map<String, Object> options) {
        if (!(Boolean) visit.page().evaluate("'axe' in window")) {
            visit.page().evaluate(axe());
        }
        return (List<String>) visit.page().evaluate(VIOLATIONS, options);
    }

    private static String axe() {
        try (var script = PagesInBrowserTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
