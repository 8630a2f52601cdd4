package no.innovasjonsbase.webhook;

/**
 * A message to a receiver.
 *
 * @param id names the message: the same whenever it is sent again
 * @param number that of the change it tells of; null where it tells of none
 * @param type the type of the event, as CloudEvents has it
 * @param body the event as JSON
 */
record WebhookMessage(String id, Long number, String type, byte[] body) {}
