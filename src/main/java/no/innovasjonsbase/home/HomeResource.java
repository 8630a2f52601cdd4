package no.innovasjonsbase.home;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import no.innovasjonsbase.catalog.CatalogSettings;
import no.innovasjonsbase.catalog.ContactSettings;
import no.innovasjonsbase.linkeddata.PageStructuredData;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.http.request.ResponseLanguageRequest;
import no.innovasjonsbase.platform.http.server.PublicAddress;

/** The landing page: HTML for people, JSON for programs. */
@Path("/")
@Tag(name = "Home", description = "What this base is and what it holds.")
public class HomeResource {
    @Inject
    EntryTypes types;

    @Inject
    CollectionLabels labels;

    @Inject
    HomeSettings settings;

    @Inject
    ContactSettings contact;

    @Inject
    CatalogSettings catalog;

    @Inject
    PublicAddress address;

    @Inject
    PageStructuredData structuredData;

    /** The page's template. */
    @CheckedTemplate(basePath = "")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance home(
                Home home,
                String linkedData,
                HomeSettings settings,
                ContactSettings contact,
                PageMessages messages,
                String origin,
                String language);
    }

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public String page(@BeanParam ResponseLanguageRequest reader, UriInfo uri) {
        var language = reader.language();
        return Templates.home(
                        home(language),
                        linkedData(language, uri),
                        settings,
                        contact,
                        PageMessages.in(language),
                        address.of(uri),
                        language.toLanguageTag())
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
                @Content(mediaType = MediaType.TEXT_HTML, example = "<!DOCTYPE html>…")
            })
    public Home json(@BeanParam ResponseLanguageRequest reader) {
        return home(reader.language());
    }

    /** The site as search engines know it: what it is called, and where it is searched. */
    private String linkedData(Locale language, UriInfo uri) {
        var messages = PageMessages.in(language);
        var site = structuredData
                .site(messages.of("title"), uri)
                .put("description", messages.of("description"))
                .put("inLanguage", language.toLanguageTag())
                .put("license", catalog.licence());
        site.putObject("potentialAction")
                .put("@type", "SearchAction")
                .put("query-input", "required name=q")
                .putObject("target")
                .put("@type", "EntryPoint")
                .put("urlTemplate", address.of(uri) + "/pages?q={q}");
        return PageStructuredData.script(site);
    }

    private Home home(Locale language) {
        var counts = types.counts();
        var collections = types.byCollection().entrySet().stream()
                .map(type -> collection(type.getKey(), Entry.typeOf(type.getValue()), counts, language))
                .toList();
        var links = Stream.of(
                        new Home.Link("service-doc", "/q/swagger-ui/"),
                        new Home.Link("service-desc", "/q/openapi"),
                        new Home.Link("status", "/q/health"),
                        new Home.Link("help", "/problems"))
                .collect(Collectors.toCollection(ArrayList::new));
        settings.sourceUrl().ifPresent(url -> links.add(new Home.Link("describedby", url)));
        return new Home("Innovasjonsbase", PageMessages.in(language).of("description"), collections, links);
    }

    private Home.Collection collection(String name, String type, Map<String, Long> counts, Locale language) {
        return new Home.Collection(name, Entry.ROOT + name, type, labels.of(type, language), counts.get(name));
    }
}
