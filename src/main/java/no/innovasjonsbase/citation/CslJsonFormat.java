package no.innovasjonsbase.citation;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import no.innovasjonsbase.platform.routes.Format;

/** CSL-JSON: an array of items, as its schema has it, also where there is one. */
@ApplicationScoped
class CslJsonFormat extends ReferenceFormat {
    @Override
    public Format format() {
        return Format.CSL_JSON;
    }

    @Override
    String textOf(List<CslItem> items) {
        var array = JsonNodeFactory.instance.arrayNode();
        items.forEach(item -> array.add(item.json()));
        return array.toString();
    }
}
