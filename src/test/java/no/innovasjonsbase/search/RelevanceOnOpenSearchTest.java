package no.innovasjonsbase.search;

import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

import no.innovasjonsbase.testsupport.OpenSearch;
import no.innovasjonsbase.testsupport.TestDatabase;

/** The relevance of the same search on an OpenSearch: it has to find the same. */
@QuarkusTest
@TestProfile(RelevanceOnOpenSearchTest.OnOpenSearch.class)
class RelevanceOnOpenSearchTest extends Relevance {
    /** The application with an OpenSearch in place of the embedded index. */
    public static class OnOpenSearch implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(TestDatabase.class), new TestResourceEntry(OpenSearch.class));
        }
    }
}
