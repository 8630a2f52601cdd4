/**
 * Webhook subscriptions and their delivery: changes are sent to receivers in the order of the journal, at least once
 * and signed (Standard Webhooks). A subscription holds a position in the journal; there is no queue of messages.
 */
package no.innovasjonsbase.webhook;
