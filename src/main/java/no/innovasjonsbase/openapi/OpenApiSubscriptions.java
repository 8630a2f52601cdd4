package no.innovasjonsbase.openapi;

import java.util.List;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

import no.innovasjonsbase.platform.problem.ProblemType;

/** Completes the subscriptions, and says as a webhook what their receivers are sent. */
final class OpenApiSubscriptions {
    private static final String PATHS = "/api/v1/subscriptions(/.*)?";
    private static final String EVENT = "application/cloudevents+json";
    private static final String ROLE = "\n\nRole: editor of the organization that it belongs to, or admin.";

    private final OpenAPI document;

    OpenApiSubscriptions(OpenAPI document) {
        this.document = document;
    }

    void complete() {
        document.getPaths().getPathItems().forEach((path, item) -> {
            if (path.matches(PATHS)) {
                item.getOperations().forEach(OpenApiSubscriptions::complete);
            }
        });
        document.addWebhook("change", OASFactory.createPathItem().POST(change()));
    }

    private static void complete(PathItem.HttpMethod method, Operation operation) {
        EntryWrites.allowOnly(operation, ROLE);
        if (method == PathItem.HttpMethod.GET) {
            EntryWrites.refuse(operation, List.of(ProblemType.UNAUTHORIZED, ProblemType.FORBIDDEN));
            List.of("304", "410", "412").forEach(operation.getResponses()::removeAPIResponse);
            return;
        }
        operation.setResponses(OASFactory.createAPIResponses());
        EntryWrites.refuse(operation, EntryWrites.ANY_WRITE);
        switch (operation.getOperationId()) {
            case "createSubscription" -> {
                operation.setRequestBody(EntryWrites.body(
                        EntryWrites.JSON_TYPE, "SubscriptionDraft", Requests.written("Subscription", "entry")));
                var made = EntryWrites.content(
                        "The subscription as it was made, and this once its secret.", "Subscription");
                made.addHeader("Location", OASFactory.createHeader().ref("#/components/headers/Location"));
                operation.getResponses().addAPIResponse("201", made);
                EntryWrites.refuse(operation, EntryWrites.WITH_CONTENT);
                EntryWrites.refuse(operation, List.of(ProblemType.CHANGES_GONE));
            }
            case "deleteSubscription" ->
                answer(operation, "204", OASFactory.createAPIResponse().description("The subscription has ended."));
            case "pingSubscription" ->
                answer(operation, "200", EntryWrites.content("What became of the message.", "Delivery"));
            default -> {
                answer(operation, "200", EntryWrites.content("The subscription as it is now.", "Subscription"));
                EntryWrites.refuse(operation, List.of(ProblemType.CHANGES_GONE));
            }
        }
        EntryWrites.exemplify(operation, "id", "7f3k29dm4x1q");
    }

    private static void answer(Operation operation, String status, APIResponse response) {
        operation.getResponses().addAPIResponse(status, response);
        EntryWrites.refuse(operation, List.of(ProblemType.NOT_FOUND));
        if (!status.equals("204")) {
            EntryWrites.refuse(operation, List.of(ProblemType.NOT_ACCEPTABLE));
        }
    }

    /** What a receiver is sent, and what it answers. */
    private static Operation change() {
        var media =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref(Schemas.REFS + "CloudEvent"));
        var responses = OASFactory.createAPIResponses();
        responses.addAPIResponse(
                "2XX", OASFactory.createAPIResponse().description("The receiver has it: the next one is sent."));
        responses.addAPIResponse(
                "410",
                OASFactory.createAPIResponse().description("The receiver wants no more: the subscription is paused."));
        responses.addAPIResponse(
                "default",
                OASFactory.createAPIResponse()
                        .description("The receiver doesn't have it: the same is sent again, after growing pauses."));
        return OASFactory.createOperation()
                .operationId("receiveChange")
                .summary("Hear of a change")
                .description("Sent to the `url` of a subscription: every change, in the order of the numbers, at least "
                        + "once, and signed as Standard Webhooks has it.")
                .addTag("Subscriptions")
                .addParameter(header(
                        "webhook-id",
                        "Names the message: the same whenever it is sent again. Who has seen it passes it over.",
                        "msg_7f3k29dm4x1q_152"))
                .addParameter(header("webhook-timestamp", "When it was sent: seconds since 1970.", "1795435200"))
                .addParameter(header(
                        "webhook-signature",
                        "`v1,` and the HMAC-SHA256 in base64 of id, timestamp and body, with dots between them, under "
                                + "the secret of the subscription.",
                        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="))
                .requestBody(OASFactory.createRequestBody()
                        .required(true)
                        .content(OASFactory.createContent().addMediaType(EVENT, media)))
                .responses(responses);
    }

    private static Parameter header(String name, String description, String example) {
        return OASFactory.createParameter()
                .in(Parameter.In.HEADER)
                .name(name)
                .required(true)
                .description(description)
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .examples(List.of(example)));
    }
}
