/**
 * Followers that wait: long polls and streams of Server-Sent Events, which are answered from the newest changes in memory, and
 * the bounds on how many there may be.
 */
package no.innovasjonsbase.changefeed.follow;
