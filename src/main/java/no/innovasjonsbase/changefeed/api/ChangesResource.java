package no.innovasjonsbase.changefeed.api;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.SseEventSink;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import no.innovasjonsbase.changefeed.ChangeView;
import no.innovasjonsbase.changefeed.ChangesPage;
import no.innovasjonsbase.changefeed.CloudEvent;
import no.innovasjonsbase.changefeed.follow.EventStreams;
import no.innovasjonsbase.changefeed.follow.LongPolls;
import no.innovasjonsbase.platform.http.response.Rendered;
import no.innovasjonsbase.platform.http.server.PublicAddress;
import no.innovasjonsbase.platform.view.ViewOptions;
import no.innovasjonsbase.platform.view.ViewType;

/** The changes of the base in the order of commits, in the format that is asked for. */
@Path(ChangesResource.PATH)
@Blocking
@Tag(name = "Changes", description = "Every change of the base, in order: to keep a copy exactly in step.")
public class ChangesResource {
    static final String PATH = "/api/v1/changes";

    private static final String FIELD = "(number|time|operation|type|id|href|version|maintainer|state|mergedInto)";

    @Inject
    ChangesQueryParser queries;

    @Inject
    LongPolls longPolls;

    @Inject
    EventStreams streams;

    @Inject
    ChangesFormats formats;

    @Inject
    AtomPages atomPages;

    @Inject
    ViewOptions options;

    @Inject
    PublicAddress address;

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @ViewType(ChangeView.class)
    @Operation(
            operationId = "listChanges",
            summary = "Follow the changes of the base",
            description =
                    """
                    Every change after a number, in the order of commits, with the entry as it was right after it. Repeat \
                    the request with `after` set to `next` of the answer, for ever; with `wait=30` it is held until there \
                    is something to tell. A copy that applies each change it gets is exactly in step.

                    The same address gives the changes

                    - as a stream of Server-Sent Events to those who accept `text/event-stream`: the number is the event's \
                    `id`, the operation its name, the change its data. It goes on after `Last-Event-ID`, or else `after`. \
                    It takes no `limit` and no `wait`.
                    - as CloudEvents 1.0 to those who accept `application/cloudevents-batch+json`; the next page is in \
                    `Link`. It takes no `fields`.
                    - as an Atom feed, the newest first, to those who accept `application/atom+xml`. It takes `type`, \
                    `maintainer`, `limit` and `before`, a number that the changes come before.""")
    @APIResponse(
            responseCode = "200",
            description = "Some changes, and where to go on.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ChangesPage.class)),
                @Content(
                        mediaType = CloudEvent.BATCH,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = CloudEvent.class)),
                @Content(mediaType = MediaType.SERVER_SENT_EVENTS),
                @Content(mediaType = AtomFeed.ATOM)
            })
    @APIResponse(responseCode = "410", ref = "ChangesGone")
    @Parameter(
            in = ParameterIn.HEADER,
            name = ChangesQueryParser.LAST_EVENT_ID,
            description = "For streams: the number of the last event that came through. Counts for more than `after`.",
            schema = @Schema(type = SchemaType.STRING, pattern = "^[0-9]{1,18}$", maxLength = 18))
    public Uni<Rendered> list(
            @BeanParam BatchRequest request,
            @QueryParam("fields")
                    @Parameter(
                            description = "Sends only these properties of each change, separated by commas. `number`, "
                                    + "`type`, `id` and `href` always come along.",
                            schema = @Schema(maxLength = 500, pattern = "^" + FIELD + "(," + FIELD + ")*$"),
                            example = "time,operation,version,state")
                    String fields) {
        var chosen = options.fields();
        return longPolls.answer(queries.of(request)).map(page -> formats.json(page, chosen));
    }

    @GET
    @PermitAll
    @Produces(CloudEvent.BATCH + ";qs=0.5")
    @Operation(hidden = true)
    public Uni<Rendered> listAsCloudEvents(@BeanParam BatchRequest request, @Context UriInfo uri) {
        var source = address.of(uri) + PATH;
        return longPolls.answer(queries.of(request)).map(page -> formats.cloudEvents(page, source));
    }

    @GET
    @PermitAll
    @Produces(AtomFeed.ATOM + ";qs=0.4")
    @Operation(hidden = true)
    public Rendered listAsAtom(
            @BeanParam FilterRequest request,
            @QueryParam("before") String before,
            @QueryParam("limit") String limit,
            @Context UriInfo uri) {
        return atomPages.page(queries.backwards(request, before, limit), address.of(uri), uri);
    }

    @GET
    @PermitAll
    @Produces(MediaType.SERVER_SENT_EVENTS + ";qs=0.3")
    @ViewType(ChangeView.class)
    @Operation(hidden = true)
    public void stream(
            @BeanParam FollowRequest request,
            @QueryParam("fields") String fields,
            @HeaderParam(ChangesQueryParser.LAST_EVENT_ID) String lastEventId,
            @Context RoutingContext connection,
            // Never used: it has the framework leave the answer to the stream.
            @Context SseEventSink sink) {
        streams.open(connection, queries.of(request, lastEventId), options.fields());
    }
}
