package no.innovasjonsbase.search;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Tag;

/** Large numbers on an OpenSearch. */
@QuarkusTest
@Tag("database")
@TestProfile(OnOpenSearch.class)
class SearchBoundsOnOpenSearchTest extends SearchBounds {}
