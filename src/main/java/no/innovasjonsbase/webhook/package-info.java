/**
 * Webhooks: subscriptions of receivers that are told of changes, each in the order of the journal, at least once and
 * signed (Standard Webhooks). A subscription is a place in the journal; nothing is queued for it.
 */
package no.innovasjonsbase.webhook;
