package no.innovasjonsbase.platform.metrics;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.RawHttp;

import static org.assertj.core.api.Assertions.assertThat;

/** Meters have no labels that a caller chose. */
@ApplicationTest
class RequestMetersTest {
    @ParameterizedTest
    @CsvSource({
        "MADEUP, /api/v1/topics/labels-1",
        "MADEUP, /labels-2",
        "OPTIONS, /labels-3",
        "POST, /api/v1/topics/labels-4",
        "GET, /api/v1/topics/labels-5/labels-5",
        "GET, /%69nnovasjonsbase.css?labels-6",
        "GET, //innovasjonsbase.css?labels-6",
    })
    void what_a_caller_makes_up_is_no_label(String method, String target) {
        RawHttp.send(method + " " + target + " HTTP/1.1");

        assertThat(measured())
                .doesNotContain("MADEUP")
                .doesNotContain("labels-")
                .doesNotContain("%69", "//innovasj");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/topics/labels-7, /api/v1/topics/{id}",
        "GET, /api/v1/topics/labels-7/versions, /api/v1/{collection}/{id}/versions",
        "GET, /problems/gone, /problems/{slug}",
        "HEAD, /, root",
        "MADEUP, /api/v1/topics, /api/v1/topics",
    })
    void requests_are_counted_under_the_address_that_took_them(String method, String target, String label) {
        RawHttp.send(method + " " + target + " HTTP/1.1");

        var counted = method.equals("MADEUP") ? "UNKNOWN" : method;
        assertThat(measured().lines())
                .anyMatch(line -> line.startsWith("http_server_requests_seconds_count{method=\"" + counted + "\"")
                        && line.contains("uri=\"" + label + "\""));
    }

    private static String measured() {
        return Api.get("/q/metrics").ok().text();
    }
}
