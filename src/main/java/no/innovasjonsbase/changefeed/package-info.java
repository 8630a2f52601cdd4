/**
 * Following the base: its changes in the order of commits, as pages of JSON that can be waited for, as a stream of
 * Server-Sent Events, as CloudEvents and as an Atom feed.
 */
package no.innovasjonsbase.changefeed;
