package no.innovasjonsbase.search;

import no.innovasjonsbase.testsupport.DatabaseTest;

/** Large numbers on the embedded index. */
@DatabaseTest
class SearchBoundsTest extends SearchBounds {}
