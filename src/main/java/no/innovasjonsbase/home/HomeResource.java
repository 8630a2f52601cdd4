package no.innovasjonsbase.home;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.problem.ReaderLanguage;

/** The landing page: HTML for people, JSON for programs. */
@Path("/")
@Tag(name = "Home", description = "What this base is and what it holds.")
public class HomeResource {
    @Inject
    EntryTypes types;

    @Inject
    HomeSettings settings;

    /** The page's template. */
    @CheckedTemplate(basePath = "")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance home(
                Home home, Map<String, String> labels, Words words, String origin, String language);
    }

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public String page(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage, UriInfo address) {
        var language = ReaderLanguage.of(acceptLanguage);
        var origin = address.getBaseUri().toString().replaceAll("/$", "");
        return Templates.home(home(language), labels(language), Words.in(language), origin, language.toLanguageTag())
                .render();
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON + ";qs=0.5")
    @Operation(
            operationId = "getHome",
            summary = "Read what this base holds",
            description = "The collections and how many entries each holds, and where to go on. The same address "
                    + "gives a page to those who accept `text/html`.")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Home.class)),
                @Content(
                        mediaType = MediaType.TEXT_HTML,
                        schema = @Schema(type = SchemaType.STRING),
                        example = "<!DOCTYPE html>…")
            })
    public Home json(@Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        return home(ReaderLanguage.of(acceptLanguage));
    }

    /** What the vocabulary calls the entries of each collection. */
    private Map<String, String> labels(Locale language) {
        return types.byCollection().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, type -> types.termsOf(Entry.typeOf(type.getValue()), "labels", Labels.class)
                                .in(language, type.getKey())));
    }

    /** What entries of a type are called, in the plural; null in a language without a word for them. */
    record Labels(String nb, String nn, String en) {
        String in(Locale language, String collection) {
            var label =
                    switch (language.getLanguage()) {
                        case "nb" -> nb;
                        case "nn" -> nn;
                        default -> en;
                    };
            return Objects.requireNonNullElse(label, collection);
        }
    }

    private Home home(Locale language) {
        var collections = types.counts().entrySet().stream()
                .map(count -> new Home.Collection(count.getKey(), Entry.ROOT + count.getKey(), count.getValue()))
                .toList();
        var links = List.of(
                new Home.Link("service-doc", "/q/swagger-ui/"),
                new Home.Link("service-desc", "/q/openapi"),
                new Home.Link("status", "/q/health"),
                new Home.Link("help", "/problems"),
                new Home.Link("describedby", settings.sourceUrl()));
        return new Home("Innovasjonsbase", Words.in(language).of("description"), collections, links);
    }
}
