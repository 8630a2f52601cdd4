package no.innovasjonsbase.search;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Large numbers on an OpenSearch. */
@QuarkusTest
@TestProfile(OnOpenSearch.class)
class SearchBoundsOnOpenSearchTest extends SearchBounds {}
