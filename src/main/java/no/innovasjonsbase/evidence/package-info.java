/** What crosses types: what is known of whether principles hold, of one and of all. */
package no.innovasjonsbase.evidence;
