package no.innovasjonsbase.search;

import no.innovasjonsbase.testsupport.ApplicationTest;

/** Large numbers on the embedded index. */
@ApplicationTest
class SearchBoundsTest extends SearchBounds {}
