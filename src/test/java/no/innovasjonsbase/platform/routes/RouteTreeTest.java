package no.innovasjonsbase.platform.routes;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RouteTreeTest {
    private final RouteTree routes = new RouteTree();

    RouteTreeTest() {
        for (var template : List.of(
                "/",
                "/api/v1/topics",
                "/api/v1/topics/{id}",
                "/api/v1/topics/{id}/broader",
                "/api/v1/{collection}/{id}/versions",
                "/api/v1/{collection}/{id}/versions/{version}",
                "/api/v1/topics/{id}/{part}")) {
            routes.add(template);
        }
        routes.add("/api/v1/topics/{id}");
    }

    @ParameterizedTest
    @CsvSource({
        "/, /",
        "/api/v1/topics, /api/v1/topics",
        "/api/v1/topics/trust, /api/v1/topics/{id}",
        "/api/v1/topics/topics, /api/v1/topics/{id}",
        "/api/v1/topics/trust/broader, /api/v1/topics/{id}/broader /api/v1/topics/{id}/{part}",
        "/api/v1/topics/trust/versions, /api/v1/topics/{id}/{part} /api/v1/{collection}/{id}/versions",
        "/api/v1/talks/one/versions/2, /api/v1/{collection}/{id}/versions/{version}",
        "/api/v1/topics/, ''",
        "/api/v1//trust/versions, ''",
        "/api/v1, ''",
        "/api/v1/Topics, ''",
        "/api/v1/topics/{id}/x/y, ''",
        "'', ''"
    })
    void a_path_is_of_every_template_that_has_its_segments_literals_first(String path, String templates) {
        assertThat(String.join(" ", routes.find(path))).isEqualTo(templates);
    }
}
