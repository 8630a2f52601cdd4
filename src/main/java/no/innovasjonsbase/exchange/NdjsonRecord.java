package no.innovasjonsbase.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import no.innovasjonsbase.platform.entry.Draft;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryTypes;

/**
 * An entry as it travels in bulk: one JSON object on a line, with {@code type}, {@code id} and what its draft holds.
 *
 * @param entity the class of its type
 * @param id its slug
 * @param draft what it holds; not checked yet
 */
record NdjsonRecord(Class<? extends Entry> entity, String id, Draft<?> draft) {

    /** The record on a line. */
    static NdjsonRecord parse(String line, ObjectMapper json, EntryTypes types) throws JsonProcessingException {
        var object = (ObjectNode) json.readTree(line);
        var entity = types.require(object.remove("type").asText());
        var id = object.remove("id").asText();
        return new NdjsonRecord(entity, id, json.treeToValue(object, Entry.draftOf(entity)));
    }

    /** A new entry with this id that holds what the draft does. */
    Entry toEntry(String maintainer) {
        return Entry.made(entity, id, maintainer, draft);
    }
}
