package no.innovasjonsbase.citation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import no.innovasjonsbase.platform.http.response.EntryFormat;
import no.innovasjonsbase.platform.http.response.ShownEntries;
import no.innovasjonsbase.platform.routes.Format;

import static java.nio.charset.StandardCharsets.UTF_8;

/** CSL-JSON: an array of items, as its schema has it, also where there is one. */
@ApplicationScoped
class CslJsonFormat implements EntryFormat {
    @Inject
    Citations citations;

    @Override
    public Format format() {
        return Format.CSL_JSON;
    }

    @Override
    public boolean isOfLists() {
        return true;
    }

    @Override
    public boolean isForReader() {
        return true;
    }

    @Override
    public boolean showsOthers() {
        return true;
    }

    @Override
    public byte[] write(ShownEntries shown) {
        var items = JsonNodeFactory.instance.arrayNode();
        citations.of(shown).forEach(item -> items.add(item.json()));
        return items.toString().getBytes(UTF_8);
    }
}
