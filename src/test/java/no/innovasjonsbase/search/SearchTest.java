package no.innovasjonsbase.search;

import no.innovasjonsbase.testsupport.DatabaseTest;

/** The search on the embedded index. */
@DatabaseTest
class SearchTest extends Searches {}
