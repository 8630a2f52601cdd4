package no.innovasjonsbase.platform.health;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.BehindGateway;

import static org.assertj.core.api.Assertions.assertThat;

/** Health and metrics on a port of their own, where the application is built for that. */
@ApplicationTest
@TestProfile(BehindGateway.class)
class ManagementPortTest {
    @TestHTTPResource(value = "/", management = true)
    URI management;

    @Test
    void the_public_port_says_up_and_nothing_more() {
        for (var path : new String[] {"/q/health", "/q/health/live", "/q/health/ready", "/q/health/started"}) {
            var answer = Api.get(path).ok();

            assertThat(answer.text()).isEqualTo("{\"status\":\"UP\"}");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(Api.send("HEAD", path).ok().body()).isEmpty();
        }
        Api.get("/q/metrics").problem(404, "not-found");
    }

    @Test
    void the_other_one_names_the_parts_and_has_the_metrics() throws Exception {
        assertThat(read("health")).contains("Search index", "Webhooks", "Writes");
        assertThat(read("metrics")).contains("ikb_writes_waiting", "jvm_memory_used_bytes");
    }

    private String read(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(management.resolve("/q/" + path)).build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
