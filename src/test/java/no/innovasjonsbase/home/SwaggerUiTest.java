package no.innovasjonsbase.home;

import java.net.URI;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
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
    void the_ten_principles_of_the_article_can_be_read_by_trying_their_list() {
        try (var visit = open("")) {
            var operation = operation(visit.page());
            operation.locator(".opblock-summary-control").first().click();
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
    void it_bears_our_name_and_shows_every_collection() {
        try (var visit = open("")) {
            assertThat(visit.page()).hasTitle("Innovasjonsbase");
            assertThat(visit.page().locator(".info .title")).containsText("Innovasjonsbase");
            assertThat(tag(visit.page(), "Conferences")).isVisible();
            assertThat(tag(visit.page(), "Speakers")).isVisible();
            assertThat(tag(visit.page(), "Panels")).isVisible();
            assertThat(tag(visit.page(), "Principles")).isVisible();
            visit.screenshot("swagger-ui");
            assertThat(visit.faults()).isEmpty();
        }
    }

    @Test
    void a_deep_link_opens_its_operation() {
        try (var visit = open("#/Principles/listPrinciples")) {
            assertThat(operation(visit.page()).locator("button.execute")).isVisible();
            assertThat(visit.page().locator(".opblock.is-open")).hasCount(1);
            assertThat(visit.faults()).isEmpty();
        }
    }

    @Test
    void the_filter_leaves_the_tags_asked_for() {
        try (var visit = open("")) {
            assertThat(tag(visit.page(), "Speakers")).isVisible();

            visit.page().locator("input.operation-filter-input").fill("Principles");

            assertThat(tag(visit.page(), "Speakers")).isHidden();
            assertThat(tag(visit.page(), "Principles")).isVisible();
            assertThat(visit.faults()).isEmpty();
        }
    }

    @Test
    void with_a_key_a_topic_is_created_changed_and_deleted() {
        try (var visit = open("")) {
            var page = visit.page();
            page.locator("button.authorize").first().click();
            page.locator(".auth-container input").fill(Api.adminKey());
            page.locator(".auth-btn-wrapper button.authorize").click();
            page.locator(".auth-btn-wrapper button.btn-done").click();

            // Each request as the page offers it: the examples work as they stand.
            assertThat(execute(page, "replaceTopic", "")).hasText("201");
            assertThat(execute(page, "changeTopic", "user-testing")).hasText("200");
            visit.screenshot("swagger-ui-change");
            assertThat(execute(page, "deleteTopic", "user-testing")).hasText("204");
            Api.get("/api/v1/topics/user-testing").problem(410, "gone");
        }
    }

    /** Tries an operation, with another id than that of the example where one is given; answers the status shown. */
    private static Locator execute(Page page, String operationId, String id) {
        var operation = page.locator("#operations-Topics-" + operationId);
        operation.locator(".opblock-summary-control").first().click();
        if (!id.isEmpty()) {
            operation.locator("tr[data-param-name=id] input").fill(id);
        }
        operation.locator("button.execute").click();
        return operation
                .locator(".live-responses-table tbody .response-col_status")
                .first();
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
