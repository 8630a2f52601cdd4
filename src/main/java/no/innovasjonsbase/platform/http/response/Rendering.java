package no.innovasjonsbase.platform.http.response;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import no.innovasjonsbase.platform.http.request.ParameterCheck;
import no.innovasjonsbase.platform.problem.ReaderLanguage;
import no.innovasjonsbase.platform.routes.Format;
import no.innovasjonsbase.platform.view.Document;
import no.innovasjonsbase.platform.view.HasLastModified;
import no.innovasjonsbase.platform.view.Page;
import no.innovasjonsbase.platform.view.View;
import no.innovasjonsbase.platform.view.ViewOptions;

/**
 * Renders what a resource method returned in the negotiated format, and describes it: the second step of a response.
 */
@ApplicationScoped
class Rendering {
    @Inject
    Renderer renderer;

    @Inject
    Csv csv;

    @Inject
    EntryFormats entryFormats;

    @Inject
    ObjectMapper json;

    @Inject
    ViewOptions options;

    @Inject
    LastChange lastChange;

    /**
     * The representation of what a resource method returned.
     *
     * @param type the format it is sent in
     * @param method the resource method
     * @param request what it answers
     */
    Representation render(Object entity, MediaType type, Method method, ContainerRequestContext request) {
        var format = entryFormats.find(type);
        var modified = modified(entity, format.filter(EntryFormat::showsOthers).isPresent());
        var reader = ReaderLanguage.of(
                options.languages().isEmpty()
                        ? request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)
                        : String.join(",", options.languages()));
        if (entity instanceof Rendered rendered) {
            return new Representation(rendered.body(), "", false, null, modified);
        }
        if (entity instanceof Formatted formatted) {
            var negotiated = Format.of(type.toString()).orElseThrow();
            return entity instanceof Localized
                    ? new Representation(formatted.in(negotiated), reader.toLanguageTag(), true, null, modified)
                    : new Representation(formatted.in(negotiated), "", false, null, modified);
        }
        if (entity instanceof String page) {
            return new Representation(
                    page.getBytes(StandardCharsets.UTF_8), reader.toLanguageTag(), true, null, modified);
        }
        var rendered = renderer.render(entity);
        var isForReader = entity instanceof Localized
                || format.filter(EntryFormat::isForReader).isPresent();
        byte[] bytes;
        if (format.isPresent()) {
            bytes = format.get().write(shown(entity, rendered, method, request, reader));
        } else if (Csv.isOne(type)) {
            bytes = csv.of(rendered.bytes(), viewOf(method));
        } else {
            bytes = rendered.bytes();
        }
        return new Representation(
                bytes,
                languagesOf(entity, rendered, reader, isForReader),
                isForReader,
                entity instanceof Document<?> document ? document : null,
                modified);
    }

    private static String languagesOf(Object entity, Renderer.Json rendered, Locale reader, boolean isForReader) {
        if (entity instanceof Localized) {
            return reader.toLanguageTag();
        }
        // A format for readers chooses among the languages of each text, and doesn't say which it took.
        return isForReader ? "" : String.join(", ", rendered.languages());
    }

    private ShownEntries shown(
            Object entity, Renderer.Json rendered, Method method, ContainerRequestContext request, Locale reader) {
        var isList = entity instanceof Page<?>;
        var tree = read(rendered.bytes());
        var entries = new ArrayList<ObjectNode>();
        (isList ? tree.get("items") : List.of(tree)).forEach(entry -> entries.add((ObjectNode) entry));
        var languages = options.languages().isEmpty() ? List.of(reader.toLanguageTag()) : options.languages();
        var view = entity instanceof Document<?> document
                ? document.view()
                : viewOf(method).asSubclass(View.class);
        return new ShownEntries(view, entries, isList, request.getUriInfo(), languages, reader);
    }

    private JsonNode read(byte[] written) {
        try {
            return json.readTree(written);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Class<?> viewOf(Method method) {
        return ParameterCheck.Grammar.of(method).view();
    }

    private Instant modified(Object entity, boolean formatShowsOthers) {
        if (entity instanceof HasLastModified timed) {
            return timed.modified();
        }
        if (entity instanceof Document<?> document) {
            // What is embedded may be newer than the entry it is embedded in; a version tells of nothing newer.
            var tellsMore = formatShowsOthers || !options.expand().isEmpty();
            return tellsMore && document.baseChangedAt() != null ? document.baseChangedAt() : document.updatedAt();
        }
        return lastChange.time().orElse(null);
    }
}
