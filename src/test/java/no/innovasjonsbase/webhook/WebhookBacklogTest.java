package no.innovasjonsbase.webhook;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.Measured;
import no.innovasjonsbase.testsupport.Traces;

import static no.innovasjonsbase.testsupport.Measured.await;
import static no.innovasjonsbase.testsupport.Measured.degraded;
import static no.innovasjonsbase.testsupport.Measured.valueOf;
import static org.assertj.core.api.Assertions.assertThat;

/** Health check and metrics of failing and paused receivers. */
@ApplicationTest
@Tag("database")
@ExtendWith(Traces.class)
class WebhookBacklogTest {
    private static final String BACKLOG = "ikb_webhook_backlog";

    private WebhookReceiver receiver;

    @BeforeEach
    void listen() {
        receiver = new WebhookReceiver();
    }

    @AfterEach
    void end() {
        receiver.close();
    }

    @Test
    void a_receiver_that_fails_is_measured_and_degraded_until_it_takes_what_it_missed() throws Exception {
        await(() -> valueOf(BACKLOG) == 0);
        assertThat(degraded("Webhooks")).isEmpty();
        receiver.place().answer((message, exchange) -> 500);
        receiver.subscribe("");
        WebhookReceiver.create();
        WebhookReceiver.create();

        await(() -> valueOf(BACKLOG) == 2);
        await(() -> valueOf("ikb_webhook_failing_seconds") > 0);
        assertThat(degraded("Webhooks")).startsWith("receivers fail, the longest for ");
        assertThat(Measured.check("Webhooks").at("/data/failing receivers").asInt())
                .isOne();
        assertThat(valueOf("ikb_webhook_subscriptions{state=\"failing\"}")).isOne();
        assertThat(Measured.metrics()).contains("ikb_webhook_attempts_seconds_count{outcome=");

        receiver.place().answer((message, exchange) -> 204);

        await(() -> valueOf(BACKLOG) == 0);
        await(() -> degraded("Webhooks").isEmpty());
        assertThat(valueOf("ikb_webhook_subscriptions{state=\"active\"}")).isOne();
        assertThat(valueOf("ikb_webhook_failing_seconds")).isZero();
    }

    @Test
    void a_receiver_that_is_gone_is_measured_as_paused_and_has_no_backlog() throws Exception {
        receiver.place().answer((message, exchange) -> 410);
        receiver.subscribe("");
        WebhookReceiver.create();

        await(() -> valueOf("ikb_webhook_subscriptions{state=\"paused\"}") == 1);
        assertThat(Measured.check("Webhooks").at("/data/paused subscriptions").asInt())
                .isOne();
        WebhookReceiver.create();
        assertThat(valueOf(BACKLOG)).isZero();
    }
}
