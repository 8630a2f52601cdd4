package no.innovasjonsbase.home;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.openapi.annotations.Operation;

import no.innovasjonsbase.linkeddata.Context;
import no.innovasjonsbase.linkeddata.OwnTerm;
import no.innovasjonsbase.linkeddata.OwnTerms;
import no.innovasjonsbase.platform.http.request.ResponseLanguageRequest;

/** The base's own terms of linked data as a page for people: the fragment of the IRI of a term leads to its place on it. */
@Path(Context.NAMESPACE)
public class NamespacePageResource {
    @Inject
    OwnTerms terms;

    /** The page's template. */
    @CheckedTemplate(basePath = "")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance namespace(List<Group> groups, PageMessages messages, String language);
    }

    /** Terms of a kind under a heading. */
    @TemplateData
    public record Group(String heading, List<Term> terms) {}

    /**
     * A term.
     *
     * @param name within the namespace
     * @param label what it is called; its name where it isn't called anything
     * @param comments what it means, in English
     * @param rows what else is told of it
     */
    @TemplateData
    public record Term(String name, String label, Collection<String> comments, List<Row> rows) {}

    /** What other terms are to one. */
    @TemplateData
    public record Row(String label, List<Link> links) {}

    /** A term as a link. */
    @TemplateData
    public record Link(String text, String href) {}

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML + ";qs=0.5")
    @Operation(hidden = true)
    public String page(@BeanParam ResponseLanguageRequest reader, UriInfo uri) {
        var language = reader.language();
        var messages = PageMessages.in(language);
        var prefixes = terms.prefixesFor(uri);
        var groups = Stream.of(OwnTerm.Kind.values())
                .map(kind -> new Group(
                        messages.of("terms." + kind.name().toLowerCase(Locale.ROOT)),
                        terms.all().stream()
                                .filter(term -> term.kind() == kind)
                                .map(term -> term(term, messages, language, prefixes))
                                .toList()))
                .toList();
        return Templates.namespace(groups, messages, language.toLanguageTag()).render();
    }

    private Term term(OwnTerm term, PageMessages messages, Locale language, Map<String, String> prefixes) {
        var rows = Stream.of(
                        new Row(messages.of("terms.is"), links(term.classes(), prefixes)),
                        new Row(messages.of("terms.parents"), links(term.parents(), prefixes)),
                        new Row(messages.of("terms.domain"), links(term.domain().classes(), prefixes)),
                        new Row(messages.of("terms.range"), links(term.range().classes(), prefixes)))
                .filter(row -> !row.links().isEmpty())
                .toList();
        var label = term.labels().getOrDefault(language.toLanguageTag(), term.name());
        return new Term(term.name(), label, term.comments(), rows);
    }

    /** The base's own terms lead to their places on the page. */
    private List<Link> links(Collection<String> compact, Map<String, String> prefixes) {
        return compact.stream()
                .map(iri -> {
                    var parts = iri.split(":");
                    return terms.isOwn(iri)
                            ? new Link(parts[1], "#" + parts[1])
                            : new Link(iri, prefixes.get(parts[0]) + parts[1]);
                })
                .toList();
    }
}
