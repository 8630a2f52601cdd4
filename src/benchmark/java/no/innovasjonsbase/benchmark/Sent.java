package no.innovasjonsbase.benchmark;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request that is sent over and over.
 *
 * @param path with its query
 * @param body what is posted, where {@code {n}} stands for the number of the request; null for a GET
 */
record Sent(String path, Map<String, String> headers, String body) {
    static Sent get(String path) {
        return new Sent(path, Map.of(), null);
    }

    /** The same, made anew rather than answered from memory. */
    Sent uncached() {
        return with("Cache-Control", "no-cache");
    }

    /** The same, answered with 304 where its answer still has a tag. */
    Sent unlessChanged(String tag) {
        return with("If-None-Match", tag);
    }

    private Sent with(String name, String value) {
        var all = new TreeMap<>(headers);
        all.put(name, value);
        return new Sent(path, all, body);
    }

    boolean isPost() {
        return body != null;
    }

    HttpRequest request(URI server, long number) {
        var request = HttpRequest.newBuilder(URI.create(server + path));
        headers.forEach(request::header);
        if (isPost()) {
            request.POST(BodyPublishers.ofString(body.replace("{n}", String.valueOf(number))));
        }
        return request.build();
    }
}
