package no.innovasjonsbase.search;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** The relevance of the same search on an OpenSearch: it has to find the same. */
@QuarkusTest
@TestProfile(OnOpenSearch.class)
class RelevanceOnOpenSearchTest extends Relevance {}
