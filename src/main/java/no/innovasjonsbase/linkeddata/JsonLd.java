package no.innovasjonsbase.linkeddata;

import java.nio.charset.StandardCharsets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import no.innovasjonsbase.platform.http.response.EntryFormat;
import no.innovasjonsbase.platform.http.response.ShownEntries;
import no.innovasjonsbase.platform.routes.Format;

/** Entries as JSON-LD 1.1: their JSON with IRIs, classes and a context. */
@ApplicationScoped
public class JsonLd implements EntryFormat {
    @Inject
    Context context;

    @Inject
    JsonLdConverter jsonLdConverter;

    @Override
    public Format format() {
        return Format.JSON_LD;
    }

    @Override
    public byte[] write(ShownEntries shown) {
        var root = JsonNodeFactory.instance.objectNode().put("@context", context.addressFor(shown.uri()));
        if (shown.isList()) {
            var graph = root.putArray("@graph");
            shown.entries().forEach(entry -> graph.add(jsonLdConverter.of(entry, shown.uri())));
        } else {
            root.setAll(jsonLdConverter.of(shown.entries().get(0), shown.uri()));
        }
        return root.toString().getBytes(StandardCharsets.UTF_8);
    }
}
