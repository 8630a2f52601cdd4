package no.innovasjonsbase.benchmark;

import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.ObjectMapper;

import no.innovasjonsbase.testsupport.PackagedApplication;

/** The search index of an application, as its health tells of it. */
final class SearchIndex {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SearchIndex() {}

    /** Waits until it is made and holds every change. */
    static void awaitComplete(PackagedApplication application) throws Exception {
        while (!isComplete(application)) {
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    private static boolean isComplete(PackagedApplication application) throws Exception {
        for (var check :
                JSON.readTree(application.get("/q/health/ready").body()).get("checks")) {
            var data = check.path("data");
            if (check.get("name").asText().equals("Search index")) {
                return data.path("answers").asBoolean()
                        && data.path("changes behind").asLong(1) == 0
                        && !data.has("being made, percent");
            }
        }
        return false;
    }
}
