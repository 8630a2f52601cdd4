package no.innovasjonsbase.search;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Tag;

/** The relevance of the same search on an OpenSearch: it has to find the same. */
@QuarkusTest
@Tag("database")
@TestProfile(OnOpenSearch.class)
class RelevanceOnOpenSearchTest extends Relevance {}
