package no.innovasjonsbase.search;

import no.innovasjonsbase.testsupport.DatabaseTest;

/** The relevance of the embedded index: {@code ./mvnw test -Dtest=RelevanceTest} prints it. */
@DatabaseTest
class RelevanceTest extends Relevance {}
