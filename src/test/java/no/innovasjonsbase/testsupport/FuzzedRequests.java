package no.innovasjonsbase.testsupport;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * Requests made of the operations that an OpenAPI document describes, with chance: right ones in which some parameter,
 * header or part of the body is replaced by what is odd. The same seed and answers give the same requests.
 */
public final class FuzzedRequests {
    private static final List<String> ODD = List.of(
            "",
            " ",
            "0",
            "-1",
            "1.5e308",
            "2147483648",
            "99999999999999999999",
            "true",
            "null",
            "[]",
            "{}",
            "*",
            "%",
            "%25",
            "../..",
            "a,,b",
            ",".repeat(300),
            "a" + "-a".repeat(2500),
            "a".repeat(4000),
            "\"(".repeat(150),
            "'; drop table topic",
            "\u0000",
            "\u00ad\u200b\u202e",
            "e\u0301".repeat(100),
            "ﷺ".repeat(60),
            "\uD83D\uDE00",
            "İıſß",
            "0000-01-01",
            "9999-12-31T23:59:59.999999999Z",
            "-999999999-01-01",
            "2018-02-30",
            "nb-x-abcdefgh",
            "http://[::1%25eth0]/",
            "https://168.63.129.16/");
    private static final List<String> ODD_JSON = List.of(
            "null",
            "true",
            "-0",
            "1e400",
            "123456789012345678901234567890",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "[]",
            "{}",
            "[null]",
            "[[]]",
            "{\"\":null}",
            "{\"nb\":\"a\",\"nb\":\"b\"}",
            "{\"no\":\"a\",\"nb\":\"b\"}",
            "\"" + "a".repeat(70_000) + "\"",
            "[".repeat(3000) + "]".repeat(3000),
            "{\"a\":".repeat(900) + "1" + "}".repeat(900));
    private static final List<String> HEADERS = List.of(
            "Accept",
            "Accept-Language",
            "Accept-Encoding",
            "If-Match",
            "If-None-Match",
            "If-Modified-Since",
            "Content-Type",
            "Content-Encoding",
            "Content-Language",
            "Origin",
            "Cookie",
            "Range",
            "Expect",
            "Idempotency-Key",
            "Last-Event-ID",
            "Authorization",
            "X-Request-Id",
            "Prefer",
            "TE",
            "Forwarded");
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE", "X");
    /** Streams never end. */
    private static final List<String> ACCEPTED =
            List.of("application/json", "*/*", "text/csv", "application/xml", "text/html");

    private static final Pattern CURSOR = Pattern.compile("\"next\":\"([A-Za-z0-9_-]{20,})\"");
    private static final int KEPT_CURSORS = 50;

    private final JsonNode document;
    private final String key;
    private final Random random;
    private final List<String> cursors = new ArrayList<>(List.of("AAAA"));

    public FuzzedRequests(JsonNode document, String key, long seed) {
        this.document = document;
        this.key = key;
        random = new Random(seed);
    }

    /** Keeps the cursors in an answer, to make others of them. */
    public void learn(String answer) {
        CURSOR.matcher(answer).results().forEach(cursor -> {
            cursors.add(cursor.group(1));
            if (cursors.size() > KEPT_CURSORS) {
                cursors.remove(random.nextInt(KEPT_CURSORS));
            }
        });
    }

    /** The next request, its bytes as Latin-1. */
    public String next() {
        var path = one(document.get("paths").properties().stream().toList());
        var operation = one(path.getValue().properties().stream()
                .filter(method -> method.getValue().has("responses"))
                .toList());
        var method = chance(10) ? one(METHODS) : operation.getKey().toUpperCase(java.util.Locale.ROOT);
        var target = target(path.getKey(), operation.getValue());
        var body = List.of("POST", "PUT", "PATCH").contains(method) ? body(operation.getValue()) : "";
        var lines = new ArrayList<>(List.of(method + " " + target + " HTTP/1.1", "Host: localhost"));
        lines.add("Accept: " + (chance(3) ? one(accepted(operation.getValue())) : "application/json"));
        if (!chance(8)) {
            lines.add("Authorization: Bearer " + key);
        }
        if (!body.isEmpty()) {
            lines.add("Content-Type: " + contentType(operation.getValue(), path.getKey()));
        }
        if (chance(3)) {
            lines.add(chance(2) ? "If-Match: *" : "If-None-Match: *");
        }
        if (chance(3)) {
            lines.add(one(HEADERS) + ": " + latin1(one(ODD).replace("\u0000", "")));
        }
        lines.add("Content-Length: " + body.length());
        return String.join("\r\n", lines) + "\r\n\r\n" + body;
    }

    /** What an operation answers with, and what it doesn't. */
    private static List<String> accepted(JsonNode operation) {
        var all = new ArrayList<>(ACCEPTED);
        operation.at("/responses/200/content").fieldNames().forEachRemaining(all::add);
        all.remove("text/event-stream");
        return all;
    }

    private String target(String template, JsonNode operation) {
        var path = template;
        var query = new ArrayList<String>();
        for (var node : operation.path("parameters")) {
            var parameter = Contract.resolve(node, document);
            var name = parameter.get("name").asText();
            if (parameter.get("in").asText().equals("path")) {
                path = path.replace("{" + name + "}", encoded(chance(4) ? one(ODD) : example(parameter)));
            } else if (parameter.get("in").asText().equals("query")
                    && (parameter.path("required").asBoolean() || chance(4))) {
                query.add(name + "=" + encoded(value(name, parameter)));
            }
        }
        if (chance(20)) {
            query.add(encoded(one(ODD)) + "=" + encoded(one(ODD)));
        }
        return path + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    private String value(String name, JsonNode parameter) {
        if (name.equals("wait")) {
            return "0";
        }
        if (name.equals("after") && !chance(4)) {
            return cursor();
        }
        return chance(3) ? one(ODD) : example(parameter);
    }

    /** A cursor that was given out, perhaps cut or with a character changed. */
    private String cursor() {
        var cursor = new StringBuilder(one(cursors));
        switch (random.nextInt(4)) {
            case 0 -> cursor.setLength(1 + random.nextInt(cursor.length()));
            case 1 -> cursor.setCharAt(random.nextInt(cursor.length()), (char) ('A' + random.nextInt(26)));
            case 2 -> cursor.append(one(cursors));
            default -> {
                // As it is, perhaps for another list.
            }
        }
        return cursor.toString();
    }

    private static String example(JsonNode parameter) {
        var example = parameter.path("example");
        var any = example.isMissingNode() ? parameter.at("/schema/examples/0") : example;
        return any.isMissingNode() ? parameter.at("/schema/default").asText("x") : any.asText();
    }

    private String contentType(JsonNode operation, String path) {
        var content = operation.at("/requestBody/content").fieldNames();
        var type = content.hasNext()
                ? content.next()
                : path.endsWith("/import") ? "application/x-ndjson" : "application/json";
        return chance(20) ? latin1(one(ODD).replace("\u0000", "")) : type;
    }

    /** The example of what is sent with some part replaced, as bytes in Latin-1. */
    private String body(JsonNode operation) {
        var content = operation.at("/requestBody/content");
        var example = content.isEmpty()
                ? null
                : content.properties().iterator().next().getValue().get("example");
        if (example == null || chance(10)) {
            return latin1(one(ODD_JSON));
        }
        if (example.isTextual()) {
            return latin1(cut(example.asText()));
        }
        var tree = example.deepCopy();
        var marks = 1 + random.nextInt(2);
        for (int i = 0; i < marks; i++) {
            mark(tree);
        }
        var text = tree.toString();
        while (text.contains("\"@odd@\"")) {
            text = text.replaceFirst("\"@odd@\"", java.util.regex.Matcher.quoteReplacement(odd()));
        }
        return latin1(chance(15) ? cut(text) : text);
    }

    private String odd() {
        return chance(2) ? one(ODD_JSON) : TextNode.valueOf(one(ODD)).toString();
    }

    /** Puts a mark in the place of some part of a tree. */
    private void mark(JsonNode tree) {
        if (tree instanceof ObjectNode object && !object.isEmpty()) {
            var name = one(new ArrayList<>(object.properties())).getKey();
            if (object.get(name).isContainerNode() && !object.get(name).isEmpty() && !chance(3)) {
                mark(object.get(name));
            } else {
                object.put(chance(10) ? one(ODD) : name, "@odd@");
            }
        } else if (tree instanceof ArrayNode array && !array.isEmpty()) {
            var at = random.nextInt(array.size());
            if (array.get(at).isContainerNode() && !chance(3)) {
                mark(array.get(at));
            } else {
                array.set(at, TextNode.valueOf("@odd@"));
            }
        }
    }

    private String cut(String text) {
        return text.substring(0, random.nextInt(text.length() + 1));
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String latin1(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
