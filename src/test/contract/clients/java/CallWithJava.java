import java.util.Objects;

import no.innovasjonsbase.client.ApiClient;
import no.innovasjonsbase.client.ApiException;
import no.innovasjonsbase.client.api.ChangesApi;
import no.innovasjonsbase.client.api.PrinciplesApi;
import no.innovasjonsbase.client.api.TopicsApi;
import no.innovasjonsbase.client.api.VersionsApi;
import no.innovasjonsbase.client.model.LanguageMapDraft;
import no.innovasjonsbase.client.model.LanguageMapPatch;
import no.innovasjonsbase.client.model.TopicDraft;
import no.innovasjonsbase.client.model.TopicPatch;

/** Calls a running application through the client that openapi-generator makes for Java. */
public final class CallWithJava {
    private CallWithJava() {}

    public static void main(String[] arguments) throws ApiException {
        var client = new ApiClient().setBasePath(System.getenv("IKB_ADDRESS"));
        client.setBearerToken(System.getenv("IKB_KEY"));

        var principles = new PrinciplesApi(client);
        var listed =
                principles.listPrinciples().sort("number").limit(2).lang("nb").execute();
        var first = principles.getPrinciple(listed.getItems().get(0).getId()).execute();
        check(
                first.getStatement().getNb(),
                listed.getItems().get(0).getStatement().getNb());

        var topics = new TopicsApi(client);
        var draft = new TopicDraft().label(new LanguageMapDraft().nb("Laget med Java"));
        var made = topics.createTopic(draft).execute();
        var patch = new TopicPatch().definition(new LanguageMapPatch().en("Changed"));
        var changed = topics.changeTopic(made.getId(), patch)
                .ifMatch(made.getMeta().getEtag())
                .execute();
        check(changed.getDefinition().getEn(), "Changed");
        topics.deleteTopic(made.getId()).ifMatch(changed.getMeta().getEtag()).execute();

        var changes = new ChangesApi(client)
                .listChanges()
                .after("0")
                .limit(1000)
                .execute()
                .getItems();
        check(changes.get(changes.size() - 1).getId(), made.getId());
        var version =
                new VersionsApi(client).getVersion("topics", made.getId(), 1).execute();
        check(version.getTopic().getLabel().getNb(), "Laget med Java");
        try {
            topics.getTopic(made.getId()).execute();
            throw new AssertionError("It is there yet");
        } catch (ApiException gone) {
            check(gone.getCode(), 410);
        }
    }

    private static void check(Object actual, Object expected) {
        if (!Objects.equals(actual, expected)) {
            throw new AssertionError(actual + " instead of " + expected);
        }
    }
}
