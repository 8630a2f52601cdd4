package no.innovasjonsbase.webhook;

/**
 * A message to be sent to a receiver.
 *
 * @param id the {@code webhook-id}, the same in every attempt
 * @param number the number of the change in the journal; null for a ping
 * @param type the CloudEvents type of the event
 * @param body the event as JSON
 */
record WebhookMessage(String id, Long number, String type, byte[] body) {}
