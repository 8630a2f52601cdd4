package no.innovasjonsbase.home;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.Chromium;
import no.innovasjonsbase.testsupport.Visit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The landing page as people meet it: with a keyboard, in the dark, on a phone, and without JavaScript, which it has
 * none of. Runs once: nothing here depends on the database.
 */
@ApplicationTest
class HomePageTest {
    /** What WCAG 2.2, success criterion 1.4.3, asks of text of any size. */
    private static final double MIN_CONTRAST = 4.5;

    /** Of every element with text of its own: the contrast between the text and what is painted behind it. */
    private static final String CONTRASTS =
            """
            () => {
              const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
              const painted = colour => {
                canvas.clearRect(0, 0, 1, 1);
                canvas.fillStyle = colour;
                canvas.fillRect(0, 0, 1, 1);
                return [...canvas.getImageData(0, 0, 1, 1).data];
              };
              const luminance = ([r, g, b]) => [[r, 0.2126], [g, 0.7152], [b, 0.0722]]
                .map(([value, weight]) => [value / 255, weight])
                .map(([value, weight]) =>
                  weight * (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
                .reduce((sum, part) => sum + part);
              const behind = element => {
                for (let at = element; at; at = at.parentElement) {
                  const colour = painted(getComputedStyle(at).backgroundColor);
                  if (colour[3] === 255) return colour;
                  if (colour[3] > 0) throw new Error('Half transparent: ' + at.outerHTML);
                }
                throw new Error('Nothing is painted behind ' + element.outerHTML);
              };
              const hasText = node => node.nodeType === Node.TEXT_NODE && node.textContent.trim() !== '';
              return [...document.body.querySelectorAll('*')]
                .filter(element => [...element.childNodes].some(hasText))
                .map(element => {
                  const text = luminance(painted(getComputedStyle(element).color));
                  const ground = luminance(behind(element));
                  return {
                    text: element.textContent.trim(),
                    part: element.closest('.lead, .button, a, pre, footer, h1, h2, p').matches('.lead') ? 'lead'
                      : element.matches('.button') ? 'button' : element.localName,
                    ratio: (Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05)
                  };
                });
            }
            """;

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

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void every_text_stands_out_from_what_is_behind_it(ColorScheme scheme) {
        try (var visit = open(options().setColorScheme(scheme))) {
            visit.screenshot("home-" + scheme.name().toLowerCase(java.util.Locale.ROOT));

            assertThat(contrasts(visit))
                    .extracting(contrast -> contrast.get("part"))
                    .contains("h1", "lead", "button", "h2", "p", "a", "code");
            assertThat(contrasts(visit))
                    .allSatisfy(contrast -> assertThat(((Number) contrast.get("ratio")).doubleValue())
                            .as("%s", contrast)
                            .isGreaterThanOrEqualTo(MIN_CONTRAST));
            assertThat(visit.faults()).isEmpty();
        }
    }

    @Test
    void dark_is_dark_and_light_is_light() {
        try (var light = open(options().setColorScheme(ColorScheme.LIGHT));
                var dark = open(options().setColorScheme(ColorScheme.DARK))) {
            assertThat(background(light)).isNotEqualTo(background(dark));
        }
    }

    @Test
    void every_link_to_this_host_answers() {
        try (var visit = open(options())) {
            var addresses = visit.page().locator("a[href], link[href]").all().stream()
                    .map(link -> home.resolve(link.getAttribute("href")))
                    .filter(address -> address.getAuthority().equals(home.getAuthority()))
                    .distinct()
                    .toList();

            assertThat(addresses)
                    .extracting(URI::getPath)
                    .contains(
                            "/q/swagger-ui/",
                            "/q/openapi",
                            "/pages/speakers",
                            "/api/v1/changes",
                            "/api/v1/export",
                            "/docs/guides/rotate-a-key.md");
            for (var address : addresses) {
                given().get(address).then().statusCode(200);
            }
        }
    }

    @Test
    void the_skip_link_is_what_the_keyboard_reaches_first_and_leads_to_the_content() {
        try (var visit = open(options())) {
            var skip = visit.page().locator("a.skip");
            assertThat(skip).not().isInViewport();

            visit.page().keyboard().press("Tab");
            assertThat(skip).isFocused();
            assertThat(skip).isInViewport();

            visit.page().keyboard().press("Enter");
            visit.page().keyboard().press("Tab");
            assertThat(visit.page().locator("main a").first()).isFocused();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "nb-NO, '', nb",
        "nn-NO, '', nn",
        "en-GB, '', en",
        "de-DE, '', en",
        "en-GB, ?lang=nn, nn",
        "nb-NO, '?lang=en,nn', en",
    })
    void the_page_speaks_the_language_of_its_reader_and_says_which(String reader, String query, String language) {
        try (var visit = chromium.open(home.resolve("/" + query), options().setLocale(reader))) {
            assertThat(visit.page().locator("html")).hasAttribute("lang", language);
            assertThat(visit.page().locator("h2").first())
                    .hasText(PageMessages.in(java.util.Locale.forLanguageTag(language))
                            .of("holds"));
            assertThat(visit.page().locator("h1")).hasCount(1);
            assertThat(visit.page().locator(".languages [aria-current]")).hasAttribute("lang", language);
        }
    }

    @Test
    void a_reader_changes_the_language_and_searches() {
        try (var visit = open(options())) {
            visit.page()
                    .locator(".languages a", new Page.LocatorOptions().setHasText("Nynorsk"))
                    .click();
            assertThat(visit.page().locator("html")).hasAttribute("lang", "nn");
            assertThat(visit.page().locator(".collections")).containsText("føredragshaldarar");

            visit.page().getByRole(AriaRole.SEARCHBOX).fill("tillit & åpenhet");
            visit.page().keyboard().press("Enter");

            assertThat(visit.page()).hasURL(Pattern.compile(".*/pages\\?q=tillit\\+%26\\+%C3%A5penhet&lang=nn"));
            assertThat(visit.page().locator("body")).containsText("Funne:");
            assertThat(visit.faults()).isEmpty();
        }
    }

    @Test
    void nothing_leads_elsewhere_unless_it_is_configured() {
        try (var visit = open(options())) {
            assertThat(visit.page().locator("a[href^=http], a[href^=mailto]")).hasCount(0);
        }
    }

    @ParameterizedTest
    @CsvSource({"'', 320", "'', 375", "problems, 320", "problems/finnes-ikke, 320"})
    void a_phone_shows_the_whole_width_of_the_page(String path, int width) {
        try (var visit = chromium.open(home.resolve(path), options().setViewportSize(width, 640))) {
            visit.screenshot("phone-" + width + (path.isEmpty() ? "" : "-" + path.replace('/', '-')));

            assertThat(visit.page().evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(width);
        }
    }

    @ParameterizedTest
    @CsvSource({"nb, 375, 2", "nn, 375, 2", "en, 375, 2", "nb, 1280, 5"})
    void collections_stand_in_columns_with_no_word_broken(String language, int width, int columns) {
        try (var visit =
                chromium.open(home.resolve("/?lang=" + language), options().setViewportSize(width, 640))) {
            assertThat(
                            visit.page()
                                    .evaluate(
                                            "getComputedStyle(document.querySelector('.collections')).gridTemplateColumns.split(' ').length"))
                    .isEqualTo(columns);
            // A word that does not fit breaks: then the same text without that would be wider than its box.
            assertThat(
                            visit.page()
                                    .evaluate(
                                            "[...document.querySelectorAll('.collections a')].filter(box => {"
                                                    + " box.style.overflowWrap = 'normal'; return box.scrollWidth > box.clientWidth; }).length"))
                    .isEqualTo(0);
        }
    }

    private Visit open(Browser.NewContextOptions options) {
        return chromium.open(home, options);
    }

    private static Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setJavaScriptEnabled(false)
                .setLocale("nb-NO")
                .setViewportSize(1280, 900);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> contrasts(Visit visit) {
        return (List<Map<String, Object>>) visit.page().evaluate(CONTRASTS);
    }

    private static Object background(Visit visit) {
        return visit.page().evaluate("getComputedStyle(document.body).backgroundColor");
    }
}
