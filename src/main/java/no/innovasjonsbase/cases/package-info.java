/** Cases: what was tried somewhere, and what came of it. */
package no.innovasjonsbase.cases;
