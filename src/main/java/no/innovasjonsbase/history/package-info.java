/** What entries were before: their versions as the journal keeps them, and what lies between two of them. */
package no.innovasjonsbase.history;
