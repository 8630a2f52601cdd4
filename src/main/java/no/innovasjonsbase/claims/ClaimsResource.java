package no.innovasjonsbase.claims;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import no.innovasjonsbase.platform.entry.Citation;
import no.innovasjonsbase.platform.entry.Documents;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.entry.TypedRef;
import no.innovasjonsbase.platform.http.request.Cursor;
import no.innovasjonsbase.platform.http.request.CursorPageRequest;
import no.innovasjonsbase.platform.routes.Routes;

/** REST endpoint of the claims of an entry, with the citations that support each. */
@Path("/api/v1/{" + Routes.COLLECTION + "}/{id}/claims")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims", description = "Which source carries which claim, and which claims still lack one.")
public class ClaimsResource {
    @Inject
    EntryTypes types;

    @Inject
    Documents documents;

    @Inject
    ObjectMapper json;

    @GET
    @PermitAll
    @Transactional
    @Operation(
            operationId = "getClaims",
            summary = "Read what an entry claims",
            description =
                    "Every value of an entry, with the citations that carry it: those that are about it, about what "
                            + "it lies in, or about the whole entry, those about the smallest part first. A page at a time; the "
                            + "counts are of the whole entry. Where the entry changes between two pages, start again.")
    public EntryClaims get(
            @Parameter(description = "The collection that the entry is in.", example = "principles")
                    @PathParam(Routes.COLLECTION)
                    String collection,
            @Parameter(description = "The id of the entry.", schema = @Schema(ref = "Slug"), example = "torfing-5")
                    @PathParam("id")
                    String id,
            @BeanParam CursorPageRequest request) {
        var type = types.require(collection);
        var document = documents.read(type, id);
        var entry = document.read(json, JsonNode.class);
        var claims = ClaimReader.claimsIn(entry);
        var list = "claims " + Entry.hrefOf(type, id) + " " + document.version();
        int from = (int) Math.min(request.startAt(list, Cursor::number).orElse(0L), claims.size());
        int to = from + request.size();
        return EntryClaims.of(
                new TypedRef(Entry.typeOf(type), id, Entry.hrefOf(type, id)),
                document.version(),
                claims,
                json.convertValue(entry.get("citations"), new TypeReference<List<Citation>>() {}),
                from,
                request.size(),
                to < claims.size() ? new Cursor(List.of(String.valueOf(to))).encode(list) : null,
                document.updatedAt());
    }
}
