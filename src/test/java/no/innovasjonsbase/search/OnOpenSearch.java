package no.innovasjonsbase.search;

import java.util.List;

import io.quarkus.test.junit.QuarkusTestProfile;

import no.innovasjonsbase.testsupport.OpenSearch;
import no.innovasjonsbase.testsupport.TestDatabase;

/** The application with an OpenSearch in place of the embedded index. */
public class OnOpenSearch implements QuarkusTestProfile {
    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(TestDatabase.class), new TestResourceEntry(OpenSearch.class));
    }
}
