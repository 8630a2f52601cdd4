package no.innovasjonsbase.search;

import org.junit.jupiter.api.Tag;

import no.innovasjonsbase.testsupport.ApplicationTest;

/** The search on the embedded index. */
@ApplicationTest
@Tag("database")
class SearchTest extends Searches {}
