package no.innovasjonsbase.search;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** The search on an OpenSearch. */
@QuarkusTest
@TestProfile(OnOpenSearch.class)
class SearchOnOpenSearchTest extends Searches {}
