package no.innovasjonsbase.platform.http.response;

import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;

import no.innovasjonsbase.platform.http.request.ParameterCheck;
import no.innovasjonsbase.platform.problem.ReaderLanguage;
import no.innovasjonsbase.platform.view.Document;
import no.innovasjonsbase.platform.view.Timed;
import no.innovasjonsbase.platform.view.ViewChoice;

/** Makes the bytes of what a resource method returned, and says what is in them: the second step of an answer. */
@ApplicationScoped
class Rendering {
    @Inject
    Renderer renderer;

    @Inject
    Csv csv;

    @Inject
    ViewChoice choice;

    @Inject
    LastChange lastChange;

    /**
     * The representation of what a resource method returned.
     *
     * @param type the format it is sent in
     * @param method the resource method
     * @param acceptLanguage the request's; null where it has none
     */
    Representation render(Object entity, MediaType type, Method method, String acceptLanguage) {
        var modified = modified(entity);
        var reader = ReaderLanguage.of(
                        choice.languages().isEmpty() ? acceptLanguage : String.join(",", choice.languages()))
                .toLanguageTag();
        if (entity instanceof Rendered rendered) {
            return new Representation(rendered.body(), "", false, null, modified);
        }
        if (entity instanceof String page) {
            return new Representation(page.getBytes(StandardCharsets.UTF_8), reader, true, null, modified);
        }
        var json = renderer.render(entity);
        var isForReader = entity instanceof ForReader;
        return new Representation(
                Csv.isOne(type)
                        ? csv.of(json.bytes(), ParameterCheck.Grammar.of(method).view())
                        : json.bytes(),
                isForReader ? reader : String.join(", ", json.languages()),
                isForReader,
                entity instanceof Document<?> document ? document : null,
                modified);
    }

    private Instant modified(Object entity) {
        if (entity instanceof Timed timed) {
            return timed.modified();
        }
        if (entity instanceof Document<?> document) {
            // What is embedded may be newer than the entry it is embedded in.
            return choice.expand().isEmpty() ? document.updatedAt() : document.baseChangedAt();
        }
        return lastChange.time().orElse(null);
    }
}
