package no.innovasjonsbase.packages;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import no.innovasjonsbase.platform.entry.Documents;
import no.innovasjonsbase.platform.entry.listing.Listing;
import no.innovasjonsbase.platform.http.request.PageRequest;
import no.innovasjonsbase.platform.http.request.ViewRequest;
import no.innovasjonsbase.platform.view.Document;
import no.innovasjonsbase.platform.view.Page;

/** The collection of packages. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Packages", description = "Measures that are carried out together.")
public class PackageResource {
    @Inject
    Documents documents;

    @Inject
    Listing listing;

    @GET
    @Path("packages")
    @PermitAll
    @Transactional
    @Produces({MediaType.APPLICATION_JSON, Page.CSV})
    @Operation(operationId = "listPackages", summary = "List packages", description = "The packages, a page at a time.")
    public Page<Document<PackageView>> list(@BeanParam PageRequest page, @BeanParam PackageQuery query) {
        return listing.page(Package.class, page, query);
    }

    @GET
    @Path("packages/{id}")
    @PermitAll
    @Transactional
    @Operation(
            operationId = "getPackage",
            summary = "Read a package",
            description = "One package: where it was and how far it came.")
    public Document<PackageView> get(@PathParam("id") String id, @BeanParam ViewRequest view) {
        return documents.read(Package.class, id);
    }
}
