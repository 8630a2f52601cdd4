package no.innovasjonsbase.platform.http.response;

import java.util.List;
import java.util.Locale;

import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.node.ObjectNode;

import no.innovasjonsbase.platform.view.View;

/**
 * Entries as the caller wants them shown: languages, fields, embedded entries and the day are as chosen.
 *
 * @param view the record that they are the JSON of
 * @param entries as they would be sent in JSON
 * @param isList whether they are a page of a list
 * @param uri the address of the request
 * @param languages the languages that texts are wanted in, the best first
 * @param reader the language of the reader: nb, nn or en
 */
public record ShownEntries(
        Class<? extends View> view,
        List<ObjectNode> entries,
        boolean isList,
        UriInfo uri,
        List<String> languages,
        Locale reader) {}
