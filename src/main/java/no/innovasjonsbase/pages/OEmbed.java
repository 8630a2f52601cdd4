package no.innovasjonsbase.pages;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import no.innovasjonsbase.platform.http.response.Formatted;
import no.innovasjonsbase.platform.http.response.Localized;
import no.innovasjonsbase.platform.routes.Format;

/**
 * What others embed, as oEmbed 1.0 tells it (oembed.com, section 2.3.4.4).
 *
 * @param said its properties, each a text or a number
 * @param modified when the newest thing in it came about
 */
record OEmbed(ObjectNode said, Instant modified) implements Formatted, Localized {
    /** A day: what is embedded is asked for again then. */
    private static final int CACHE_AGE = 86_400;

    /** @param root the public address */
    static OEmbed of(EmbeddedCard card, String html, int width, int height, String root, Instant modified) {
        var said = JsonNodeFactory.instance
                .objectNode()
                .put("type", "rich")
                .put("version", "1.0")
                .put("title", card.text().shortened().text());
        if (!card.authors().isEmpty()) {
            said.put("author_name", card.authors());
        }
        said.put("provider_name", "Innovasjonsbase")
                .put("provider_url", root)
                .put("cache_age", CACHE_AGE)
                .put("html", html)
                .put("width", width)
                .put("height", height);
        return new OEmbed(said, modified);
    }

    @Override
    public byte[] in(Format format) {
        return format == Format.XML
                ? Xml.of("oembed", writer -> {
                    for (var property : said.properties()) {
                        Xml.text(writer, property.getKey(), property.getValue().asText());
                    }
                })
                : said.toString().getBytes(StandardCharsets.UTF_8);
    }
}
