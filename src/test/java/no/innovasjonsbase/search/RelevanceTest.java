package no.innovasjonsbase.search;

import no.innovasjonsbase.testsupport.ApplicationTest;

/** The relevance of the embedded index: {@code ./mvnw test -Dtest=RelevanceTest} prints it. */
@ApplicationTest
class RelevanceTest extends Relevance {}
