package no.innovasjonsbase.webhook;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import no.innovasjonsbase.platform.access.Caller;
import no.innovasjonsbase.platform.access.Role;
import no.innovasjonsbase.platform.http.body.Body;
import no.innovasjonsbase.platform.http.request.CursorPageRequest;
import no.innovasjonsbase.platform.http.server.PublicAddress;
import no.innovasjonsbase.platform.view.Page;

/** REST resource for webhook subscriptions of the caller's organization. */
@Path("/api/v1/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Subscriptions", description = "Webhooks: receivers that are told of every change, signed and in order.")
public class SubscriptionResource {
    private static final String CURSOR_SCOPE = "subscriptions";
    private static final String ID = "The id of the subscription.";

    @Inject
    Subscriptions subscriptions;

    @Inject
    SubscriptionValidator validator;

    @Inject
    PublicAddress address;

    @Inject
    SecurityIdentity identity;

    @GET
    @RolesAllowed(Role.EDITORS)
    @Transactional
    @Operation(
            operationId = "listSubscriptions",
            summary = "List subscriptions",
            description = "Those of your organization, a page at a time; admins see all.")
    public Page<SubscriptionView> list(@BeanParam CursorPageRequest page) {
        var found = Subscription.listAfter(page.start(CURSOR_SCOPE).orElse(""), caller(), page.size() + 1);
        return page.pageOf(found, subscription -> subscription.id, CURSOR_SCOPE).map(SubscriptionView::of);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Role.EDITORS)
    @Transactional
    @Operation(
            operationId = "getSubscription",
            summary = "Read a subscription",
            description = "How far it came, and whether something is in its way.")
    public SubscriptionView get(@Parameter(description = ID, example = "7f3k29dm4x1q") @PathParam("id") String id) {
        return SubscriptionView.of(Subscription.require(id, caller()));
    }

    @GET
    @Path("{id}/deliveries")
    @RolesAllowed(Role.EDITORS)
    @Transactional
    @Operation(
            operationId = "listDeliveries",
            summary = "List the last deliveries of a subscription",
            description = "How the last 100 messages fared, the newest first.")
    public Page<DeliveryView> deliveries(
            @Parameter(description = ID, example = "7f3k29dm4x1q") @PathParam("id") String id) {
        var subscription = Subscription.require(id, caller());
        return new Page<>(Delivery.listLatest(subscription.id), null, null).map(DeliveryView::of);
    }

    @POST
    @RolesAllowed(Role.EDITORS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createSubscription",
            summary = "Subscribe",
            description =
                    "Has a receiver told of changes. The answer has the secret that messages are signed with, this "
                            + "once.")
    @APIResponse(
            responseCode = "201",
            description = "The subscription as it was made, and this once its secret.",
            content = @Content(schema = @Schema(implementation = SubscriptionView.class)),
            headers = @Header(name = "Location", ref = "Location"))
    @APIResponse(responseCode = "410", ref = "ChangesGone")
    public RestResponse<SubscriptionView> create(Body<SubscriptionDraft> body, @Context UriInfo uri) {
        var secret = SigningSecret.generate();
        var made = subscriptions.create(validator.requireValid(body), caller(), secret, address.of(uri));
        var view = SubscriptionView.of(made, secret);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .header(HttpHeaders.LOCATION, view.href())
                .build();
    }

    @DELETE
    // Nothing is sent but problems: generated clients accept no more than those.
    @Produces(MediaType.WILDCARD)
    @Path("{id}")
    @RolesAllowed(Role.EDITORS)
    @Operation(
            operationId = "deleteSubscription",
            summary = "End a subscription",
            description = "Nothing is sent any more, but for what is on its way, and the secret is forgotten.")
    @APIResponse(responseCode = "204", description = "The subscription has ended.")
    public void delete(@Parameter(description = ID, example = "7f3k29dm4x1q") @PathParam("id") String id) {
        subscriptions.delete(id, caller());
    }

    @POST
    @Path("{id}/ping")
    @RolesAllowed(Role.EDITORS)
    @Operation(
            operationId = "pingSubscription",
            summary = "Try a subscription",
            description =
                    "Sends a signed event of type `no.innovasjonsbase.ping` once and now, past those that wait, and "
                            + "answers what became of it. It works for a paused subscription, too.")
    @APIResponseSchema(value = DeliveryView.class, responseDescription = "What became of the message.")
    public DeliveryView ping(@Parameter(description = ID, example = "7f3k29dm4x1q") @PathParam("id") String id) {
        return DeliveryView.of(subscriptions.ping(id, caller()));
    }

    @POST
    @Path("{id}/resume")
    @RolesAllowed(Role.EDITORS)
    @Operation(
            operationId = "resumeSubscription",
            summary = "Resume a subscription",
            description = "Lets a paused subscription go on where it was, and one that waits try again at once.")
    @APIResponseSchema(value = SubscriptionView.class, responseDescription = "The subscription as it is now.")
    @APIResponse(responseCode = "410", ref = "ChangesGone")
    public SubscriptionView resume(@Parameter(description = ID, example = "7f3k29dm4x1q") @PathParam("id") String id) {
        return SubscriptionView.of(subscriptions.resume(id, caller()));
    }

    private Caller caller() {
        return Caller.of(identity);
    }
}
