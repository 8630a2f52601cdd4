/** What crosses quotes and initiatives: what a principle rests on and where it lives on. */
package no.innovasjonsbase.evidence;
