package no.innovasjonsbase.platform.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

import no.innovasjonsbase.platform.entry.draft.DraftValidator;
import no.innovasjonsbase.platform.http.body.Body;
import no.innovasjonsbase.platform.http.request.CursorPageRequest;
import no.innovasjonsbase.platform.problem.FaultList;
import no.innovasjonsbase.platform.view.Page;

/** The keys that let agencies' systems write. */
@Path("/api/v1/api-keys")
@Produces(MediaType.APPLICATION_JSON)
@SecurityScheme(
        securitySchemeName = "bearer",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "An API key of this base (`ikb_…`), or a token (JWT) of the issuer that it trusts, such as "
                + "Maskinporten. Reads need neither.")
@Tag(name = "API keys", description = "The keys that let agencies' systems write. For admins.")
public class ApiKeyResource {
    private static final String CURSOR_SCOPE = "api-keys";
    private static final String ID = "The id of the key.";

    @Inject
    ApiKeys keys;

    @Inject
    DraftValidator draftValidator;

    @Inject
    SecurityIdentity identity;

    @GET
    @RolesAllowed(Role.ADMINS)
    @Transactional
    @Operation(
            operationId = "listApiKeys",
            summary = "List API keys",
            description = "Every key that was made, revoked and expired ones, too, a page at a time.")
    public Page<ApiKeyView> list(@BeanParam CursorPageRequest page) {
        var found = ApiKey.listAfter(page.start(CURSOR_SCOPE).orElse(""), page.size() + 1);
        return page.pageOf(found, key -> key.id, CURSOR_SCOPE).map(ApiKeyView::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Role.ADMINS)
    @Transactional
    @Operation(
            operationId = "getApiKey",
            summary = "Read an API key",
            description = "Whose a key is, what it may do and when it was last used. The key itself is not kept.")
    public ApiKeyView get(@Parameter(description = ID, example = "7f3k29dm4x1q") @PathParam("id") String id) {
        return ApiKeyView.of(ApiKey.require(id));
    }

    @POST
    @RolesAllowed(Role.ADMINS)
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Operation(
            operationId = "createApiKey",
            summary = "Make an API key",
            description = "Makes a key for an organization. The answer has it as `secret`, this once.")
    @APIResponseSchema(
            value = ApiKeyView.class,
            responseCode = "201",
            responseDescription = "The key as it was made, and this once the key itself.")
    public ApiKeyView create(Body<ApiKeyDraft> body) {
        var secret = Secret.make();
        return ApiKeyView.of(
                keys.make(
                        draftValidator.require(body, ApiKeyDraft.class, new FaultList()), secret, Caller.of(identity)),
                secret);
    }

    @DELETE
    // Nothing is sent but problems: generated clients accept no more than those.
    @Produces(MediaType.WILDCARD)
    @Path("{id}")
    @RolesAllowed(Role.ADMINS)
    @Operation(
            operationId = "revokeApiKey",
            summary = "Revoke an API key",
            description = "From now on the key is refused. It stays in the list. Revoking it again changes nothing.")
    @APIResponse(responseCode = "204", description = "The key is revoked.")
    public void revoke(@Parameter(description = ID, example = "7f3k29dm4x1q") @PathParam("id") String id) {
        keys.revoke(id, Caller.of(identity));
    }
}
