package no.innovasjonsbase.pages;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.Operation;

import no.innovasjonsbase.citation.Citations;
import no.innovasjonsbase.identity.PermanentIris;
import no.innovasjonsbase.platform.entry.Documents;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.http.request.ParameterParser;
import no.innovasjonsbase.platform.http.response.Formatted;
import no.innovasjonsbase.platform.http.response.LastChange;
import no.innovasjonsbase.platform.http.response.ShownEntries;
import no.innovasjonsbase.platform.http.server.PublicAddress;
import no.innovasjonsbase.platform.problem.Faults;
import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;
import no.innovasjonsbase.platform.problem.ReaderLanguage;
import no.innovasjonsbase.platform.view.Document;
import no.innovasjonsbase.platform.view.View;
import no.innovasjonsbase.platform.view.ViewOptions;

/** The oEmbed endpoint: entries to be embedded in pages of others, by the addresses that people copy. */
@Path("/oembed")
public class OEmbedResource {
    /** More room than a screen has. */
    private static final int MAX_PIXELS = 100_000;

    @Inject
    EntryTypes types;

    @Inject
    Documents documents;

    @Inject
    Headings headings;

    @Inject
    Citations citations;

    @Inject
    PermanentIris iris;

    @Inject
    PublicAddress address;

    @Inject
    LastChange lastChange;

    @Inject
    ViewOptions options;

    @Inject
    Faults faults;

    @Inject
    ObjectMapper json;

    /** Not in the definition, as the pages: who embeds finds it in their heads. */
    @GET
    @PermitAll
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_XML})
    @Operation(hidden = true)
    public Formatted get(@BeanParam OEmbedRequest request, UriInfo uri) {
        var parser = new ParameterParser(faults);
        var width = parser.number("maxwidth", request.maxwidth, 1, MAX_PIXELS);
        var height = parser.number("maxheight", request.maxheight, 1, MAX_PIXELS);
        if (request.url == null) {
            faults.query("url", "embedded-missing");
        }
        faults.throwIfAny();
        var asked = EmbeddedAddress.of(request.url, List.of(address.of(uri), iris.base(uri)), types)
                .orElseThrow(
                        () -> Problem.of(ProblemType.NOT_FOUND, Message.of("not-embeddable", "root", address.of(uri))));
        var reader = reader(request, asked);
        var card = card(documents.require(asked.type(), asked.id()), asked, reader, uri);
        return embed(
                card, (int) Math.min(width.orElse((long) MAX_PIXELS), EmbeddedCard.USUAL_WIDTH), height, reader, uri);
    }

    /** The language of the one who asks, or that of the address which was copied. */
    private Locale reader(OEmbedRequest request, EmbeddedAddress asked) {
        var reader = request.lang == null && asked.languages() != null
                ? ReaderLanguage.of(asked.languages())
                : request.language();
        options.choose(List.of(reader.toLanguageTag()), Set.of(), List.of(), Optional.empty());
        return reader;
    }

    private EmbeddedCard card(Document<View> document, EmbeddedAddress asked, Locale reader, UriInfo uri) {
        var entry = document.read(json, ObjectNode.class);
        var shown =
                new ShownEntries(document.view(), List.of(entry), false, uri, List.of(reader.toLanguageTag()), reader);
        return new EmbeddedCard(
                headings.of(entry, reader),
                headings.descriptionOf(entry, reader),
                String.join(", ", citations.authorsOf(shown)),
                iris.of(asked.type(), asked.id(), uri));
    }

    private OEmbed embed(EmbeddedCard card, int width, Optional<Long> maxHeight, Locale reader, UriInfo uri) {
        var height = maxHeight.orElse((long) EmbeddedCard.USUAL_HEIGHT).intValue();
        var shown = card.within(width, height);
        return OEmbed.of(
                shown,
                shown.html(reader),
                width,
                Math.min(shown.height(width), height),
                address.of(uri),
                lastChange.time().orElse(null));
    }
}
