/** Findings: what research and experience say of principles, for and against. */
package no.innovasjonsbase.finding;
