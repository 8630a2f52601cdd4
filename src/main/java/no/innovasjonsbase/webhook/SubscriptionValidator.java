package no.innovasjonsbase.webhook;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;

import no.innovasjonsbase.journal.Journal;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.entry.draft.DraftValidator;
import no.innovasjonsbase.platform.http.body.Body;
import no.innovasjonsbase.platform.outbound.OutboundException;
import no.innovasjonsbase.platform.problem.Fault;
import no.innovasjonsbase.platform.problem.FaultList;
import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.problem.Problem;

/** Validates drafts of subscriptions: URL and host, types of entry, and position in the journal. */
@ApplicationScoped
class SubscriptionValidator {
    @Inject
    DraftValidator draftValidator;

    @Inject
    EntryTypes types;

    @Inject
    Journal journal;

    @Inject
    ReceiverResolver resolver;

    /**
     * Parses and validates the body of a request.
     *
     * @throws Problem invalid-entry (422) with every fault and a JSON pointer to each
     */
    SubscriptionDraft requireValid(Body<SubscriptionDraft> body) {
        var faults = new FaultList();
        faults.addAll(faultsOfUrl(body.json().path("url")));
        faults.addAll(faultsOfTypes(body.json().path("types")));
        faults.addAll(faultsOfAfter(body.json().path("after")));
        return draftValidator.require(body, SubscriptionDraft.class, faults);
    }

    private List<Fault> faultsOfUrl(JsonNode url) {
        if (!url.isTextual()) {
            return List.of();
        }
        var messages = resolver.faultsOf(url.asText());
        return (messages.isEmpty() ? faultsOfHost(url.asText()) : messages)
                .stream()
                        .map(message -> new Fault(Fault.Place.BODY, "/url", message))
                        .toList();
    }

    private List<Message> faultsOfHost(String url) {
        try {
            resolver.resolve(url);
            return List.of();
        } catch (OutboundException none) {
            return List.of(Message.of("webhook." + SubscriptionView.constant(none.failure())));
        }
    }

    private List<Fault> faultsOfTypes(JsonNode list) {
        var names = types.names();
        var faults = new ArrayList<Fault>();
        for (int i = 0; list.isArray() && i < list.size(); i++) {
            if (list.get(i).isTextual() && !names.contains(list.get(i).asText())) {
                faults.add(Fault.inBody(
                        "/types/" + i, "not-one-of", "value", list.get(i).asText(), "valid", String.join(", ", names)));
            }
        }
        return faults;
    }

    private List<Fault> faultsOfAfter(JsonNode after) {
        var head = journal.head();
        return after.canConvertToLong() && after.doubleValue() > head
                ? List.of(Fault.inBody("/after", "after-beyond-head", "value", after.asText(), "head", head))
                : List.of();
    }
}
