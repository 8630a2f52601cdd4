/** Changes over HTTP: as pages of JSON that can be waited for, as a stream, as CloudEvents and as an Atom feed. */
package no.innovasjonsbase.changefeed.api;
