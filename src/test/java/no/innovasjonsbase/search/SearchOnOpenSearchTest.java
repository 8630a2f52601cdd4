package no.innovasjonsbase.search;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Tag;

/** The search on an OpenSearch. */
@QuarkusTest
@Tag("database")
@TestProfile(OnOpenSearch.class)
class SearchOnOpenSearchTest extends Searches {}
