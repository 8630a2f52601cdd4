package no.innovasjonsbase.changefeed;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;

import no.innovasjonsbase.testsupport.Api;

/** What the tests of this package write, and how they read what comes of it. */
public final class Writing {
    private static final AtomicInteger NAMES = new AtomicInteger();

    private Writing() {}

    public static String newId() {
        return "followed-" + NAMES.incrementAndGet();
    }

    public static void create(String id, String label) {
        Api.write("PUT", "/api/v1/topics/" + id, "{\"label\":{\"nb\":\"" + label + "\"}}", "If-None-Match", "*")
                .is(201);
    }

    public static void update(String id, String label) {
        Api.write("PATCH", "/api/v1/topics/" + id, "{\"label\":{\"nb\":\"" + label + "\"}}", "If-Match", "*")
                .ok();
    }

    public static void delete(String id) {
        Api.write("DELETE", "/api/v1/topics/" + id, null, "If-Match", "*").is(204);
    }

    public static long head() {
        return Api.json("/api/v1/changes?limit=1").get("head").asLong();
    }

    public static JsonNode changes(String query) {
        return Api.json("/api/v1/changes?" + query);
    }

    /** Everything after a number, page by page. */
    static List<JsonNode> follow(long after, String more) {
        var found = new ArrayList<JsonNode>();
        JsonNode page;
        do {
            page = changes("after=" + after + more);
            page.get("items").forEach(found::add);
            after = page.get("next").asLong();
        } while (after < page.get("head").asLong());
        return found;
    }
}
