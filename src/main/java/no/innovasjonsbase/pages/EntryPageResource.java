package no.innovasjonsbase.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;

import no.innovasjonsbase.citation.Citations;
import no.innovasjonsbase.home.CollectionLabels;
import no.innovasjonsbase.home.PageMessages;
import no.innovasjonsbase.identity.PermanentIris;
import no.innovasjonsbase.platform.entry.Documents;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.http.request.ResponseLanguageRequest;
import no.innovasjonsbase.platform.http.response.EntryFormat;
import no.innovasjonsbase.platform.http.response.ShownEntries;
import no.innovasjonsbase.platform.language.LanguageMap;
import no.innovasjonsbase.platform.routes.Routes;
import no.innovasjonsbase.platform.view.Document;

/** The page of an entry, whatever its type. */
@Path(Entry.PAGES + "{" + Routes.COLLECTION + "}/{id}")
public class EntryPageResource {
    @Inject
    EntryTypes types;

    @Inject
    Documents documents;

    @Inject
    Headings headings;

    @Inject
    Neighbourhoods neighbourhoods;

    @Inject
    EntryPictures pictures;

    @Inject
    PropertyLabels labels;

    @Inject
    CollectionLabels collections;

    @Inject
    PermanentIris iris;

    @Inject
    @All
    List<EntryFormat> formats;

    @Inject
    Citations citations;

    @Inject
    StructuredData structuredData;

    @Inject
    ObjectMapper json;

    /** The page's template. */
    @CheckedTemplate(basePath = "")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance entry(EntryPage page, PageMessages messages, String language);
    }

    /** The names of an entry that aren't to be shown: by them it is found. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record HiddenNames(Set<String> hidden) {
        HiddenNames {
            hidden = hidden == null ? Set.of() : hidden;
        }
    }

    @GET
    @PermitAll
    @Transactional
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public String page(
            @PathParam(Routes.COLLECTION) String collection,
            @PathParam("id") String id,
            @BeanParam ResponseLanguageRequest reader,
            UriInfo uri) {
        var type = types.require(collection);
        var language = reader.language();
        var page = page(type, documents.require(type, id), language, uri);
        return Templates.entry(page, PageMessages.in(language), language.toLanguageTag())
                .render();
    }

    private EntryPage page(Class<? extends Entry> type, Document<?> document, Locale reader, UriInfo uri) {
        var entry = document.read(json, ObjectNode.class);
        var shown =
                new ShownEntries(document.view(), List.of(entry), false, uri, List.of(reader.toLanguageTag()), reader);
        var name = Entry.typeOf(type);
        var around = neighbourhoods.of(type, entry);
        var referredTo = headings.in(around.documents(), reader);
        var builder = new EntryPageBuilder(
                entry, type, types.termsOf(name, "search", HiddenNames.class).hidden(), reader, labels, referredTo);
        var title = builder.title();
        var label = collections.of(name, reader);
        var rows = builder.rows();
        return new EntryPage(
                title.text(),
                title.notes(),
                headings.descriptionOf(entry, reader),
                Entry.collectionOf(type),
                label,
                Entry.hrefOf(type, document.id()),
                iris.of(type, document.id(), uri),
                rows,
                pictures.of(around, reader),
                referrers(around, reader),
                builder.sources(),
                missing(builder, PageMessages.in(reader)),
                document.version(),
                new EntryPage.Time(document.updatedAt().toString(), new Dates(reader).of(document.updatedAt())),
                formatsOf(document),
                citations.lineOf(shown),
                structuredData.of(document, entry, type, title.text(), label, referredTo, reader, uri));
    }

    private List<EntryPage.Referrers> referrers(Neighbourhood around, Locale reader) {
        return around.referrers().stream()
                .map(some -> new EntryPage.Referrers(
                        Entry.collectionOf(some.type()),
                        collections.of(Entry.typeOf(some.type()), reader),
                        some.hrefs().stream()
                                .map(href -> link(href, around, reader))
                                .toList(),
                        some.total()))
                .toList();
    }

    private EntryPage.Link link(String href, Neighbourhood around, Locale reader) {
        return new EntryPage.Link(
                headings.of(around.documents().get(href), reader).shortened(),
                Entry.PAGES + href.substring(Entry.ROOT.length()));
    }

    /** What is missing of what was built. */
    private static List<EntryPage.Missing> missing(EntryPageBuilder built, PageMessages messages) {
        var missing = new ArrayList<EntryPage.Missing>();
        missing.add(new EntryPage.Missing(messages.of("entry.unsourced"), built.unsourced()));
        for (var language : LanguageMap.FIRST) {
            missing.add(new EntryPage.Missing(
                    messages.of("entry.untranslated") + " " + messages.language(language),
                    built.untranslated(language)));
        }
        missing.removeIf(none -> none.properties().isEmpty());
        return missing;
    }

    private List<EntryPage.Alternate> formatsOf(Document<?> document) {
        return formats.stream()
                .filter(format -> format.isOf(document.view()))
                .map(EntryFormat::format)
                .sorted()
                .map(format -> new EntryPage.Alternate(format.parameter(), format.mediaType()))
                .toList();
    }
}
