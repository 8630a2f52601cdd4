package no.innovasjonsbase.home;

import java.net.URI;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.Article;
import no.innovasjonsbase.testsupport.Chromium;
import no.innovasjonsbase.testsupport.Visit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What a developer can do in Swagger UI, seen with a browser. Runs once: nothing here depends on the database. */
@ApplicationTest
class SwaggerUiTest {
    private static Chromium chromium;

    @TestHTTPResource("/q/swagger-ui/")
    URI swaggerUi;

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

    @Test
    void a_deep_link_opens_its_operation_and_trying_it_shows_the_ten_principles_of_the_article() {
        try (var visit = open("#/Principles/listPrinciples")) {
            var operation = operation(visit.page());
            assertThat(operation.locator("button.execute")).isVisible();
            assertThat(visit.page().locator(".opblock.is-open")).hasCount(1);
            operation.locator("tr[data-param-name=sort] input").fill("number");
            operation.locator("button.execute").click();

            var answer = operation.locator(".live-responses-table .response-col_description .highlight-code");
            assertThat(answer).isVisible();
            assertThat(answer.textContent()).containsSubsequence(Article.principles());
            assertThat(operation.locator(".request-url")).containsText("sort=number");
            visit.screenshot("swagger-ui-principles");
            assertThat(visit.faults()).isEmpty();
        }
    }

    @Test
    void it_bears_our_name_and_shows_every_collection_until_a_filter_leaves_those_asked_for() {
        try (var visit = open("")) {
            assertThat(visit.page()).hasTitle("Innovasjonsbase");
            assertThat(visit.page().locator(".info .title")).containsText("Innovasjonsbase");
            assertThat(tag(visit.page(), "Backups")).isVisible();
            // What people come for first, and administration last, all of it closed.
            assertThat(visit.page().locator(".opblock-tag").evaluateAll("tags => tags.map(tag => tag.dataset.tag)"))
                    .asInstanceOf(InstanceOfAssertFactories.LIST)
                    .startsWith("Principles", "Conferences", "Speakers", "Talks")
                    .endsWith("API keys", "Audit log", "Backups");
            assertThat(visit.page().locator(".opblock")).hasCount(0);
            visit.screenshot("swagger-ui");
            assertThat(tag(visit.page(), "Speakers")).isVisible();

            visit.page().locator("input.operation-filter-input").fill("Principles");

            assertThat(tag(visit.page(), "Speakers")).isHidden();
            assertThat(tag(visit.page(), "Principles")).isVisible();
            assertThat(visit.faults()).isEmpty();
        }
    }

    @Test
    void the_steps_of_the_tour_open_their_operations_one_after_the_other() {
        try (var visit = open("")) {
            for (var operation :
                    List.of("Principles-listPrinciples", "Search-search", "Export_and_import-exportEntries")) {
                var step = visit.page().locator(".info a[href$='" + operation.replaceFirst(".*-", "/") + "']");
                step.first().click();
                assertThat(visit.page().locator("#operations-" + operation + " .opblock-summary"))
                        .isInViewport();
            }
            assertThat(visit.faults()).isEmpty();
        }
    }

    @Test
    void what_is_offered_for_trying_out_changes_nothing() {
        try (var visit = open("")) {
            var page = visit.page();
            authorize(page);

            assertThat(execute(page, "Topics/replaceTopic")).hasText("201");
            // Which state is to be changed is for the caller to say.
            assertThat(execute(page, "Topics/changeTopic")).hasText("428");
            assertThat(execute(page, "Export and import/importEntries")).hasText("200");
            assertThat(operation(page, "Export and import/importEntries").locator(".live-responses-table"))
                    .containsText("\"dryRun\":true,\"committed\":false");

            assertThat(Api.get("/api/v1/topics/user-testing").status()).isIn(404, 410);
        }
    }

    @Test
    void with_a_key_a_topic_is_created_changed_and_deleted() {
        try (var visit = open("")) {
            var page = visit.page();
            authorize(page);

            assertThat(executeForReal(page, "Topics/replaceTopic", "")).hasText("201");
            assertThat(executeForReal(page, "Topics/changeTopic", etag())).hasText("200");
            visit.screenshot("swagger-ui-change");
            assertThat(executeForReal(page, "Topics/deleteTopic", etag())).hasText("204");
            Api.get("/api/v1/topics/user-testing").problem(410, "gone");
        }
    }

    private static String etag() {
        return Api.json("/api/v1/topics/user-testing").at("/meta/etag").asText();
    }

    private static void authorize(Page page) {
        page.locator("button.authorize").first().click();
        page.locator(".auth-container input").fill(Api.adminKey());
        page.locator(".auth-btn-wrapper button.authorize").click();
        page.locator(".auth-btn-wrapper button.btn-done").click();
    }

    /** Tries an operation as the page offers it; answers the status shown. */
    private static Locator execute(Page page, String name) {
        var operation = operation(page, name);
        operation.locator("button.execute").click();
        return operation
                .locator(".live-responses-table tbody .response-col_status")
                .first();
    }

    private static Locator executeForReal(Page page, String name, String etag) {
        var operation = operation(page, name);
        operation.locator("tr[data-param-name=id] input").fill("user-testing");
        operation.locator("tr[data-param-name=dryRun] select").selectOption("false");
        operation.locator("tr[data-param-name=If-Match] input").fill(etag);
        return execute(page, name);
    }

    /** An operation, opened by its address, as in {@code Topics/changeTopic}. */
    private static Locator operation(Page page, String name) {
        page.evaluate("address => { location.hash = address; }", "#/" + name.replace(" ", "%20"));
        return page.locator("#operations-" + name.replace("/", "-").replace(" ", "_"));
    }

    private Visit open(String fragment) {
        return chromium.open(swaggerUi.resolve(fragment), new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    private static Locator operation(Page page) {
        return page.locator("#operations-Principles-listPrinciples");
    }

    private static Locator tag(Page page, String name) {
        return page.locator(".opblock-tag[data-tag=" + name + "]");
    }
}
