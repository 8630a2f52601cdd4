package no.innovasjonsbase.webhook;

import java.util.Set;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import no.innovasjonsbase.platform.outbound.EndpointResolver;
import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.testsupport.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Receivers are called by TLS on the usual ports, unless the settings name them. */
@ApplicationTest
class ReceiverResolverTest {
    @Inject
    EndpointResolver endpoints;

    @Test
    void a_receiver_that_the_settings_name_may_be_anywhere_and_none_beside_it() throws Exception {
        var resolver = new ReceiverResolver(endpoints, Set.of("localhost:8099"));

        assertThat(resolver.faultsOf("http://localhost:8099/x")).isEmpty();
        assertThat(resolver.resolve("http://localhost:8099/x").endpoint().port())
                .isEqualTo(8099);
        assertThat(keys(resolver, "http://localhost:8098/x")).containsExactly("webhook.not-https");
        assertThat(keys(resolver, "http://127.0.0.1:8099/x")).containsExactly("webhook.not-https");
        assertThatThrownBy(() -> resolver.resolve("http://127.0.0.1:8099/x")).hasMessage("ADDRESS_NOT_ALLOWED");
        assertThatThrownBy(() -> resolver.resolve("https://localhost/")).hasMessage("ADDRESS_NOT_ALLOWED");
    }

    @Test
    void every_fault_of_an_address_is_told() {
        var resolver = new ReceiverResolver(endpoints, Set.of());

        assertThat(keys(resolver, "https://me:secret@receiver.example.no:22/#x"))
                .containsExactly("webhook.port", "webhook.user-info", "webhook.fragment");
        assertThat(keys(resolver, "receiver.example.no")).containsExactly("constraint.url.no-scheme");
        assertThat(keys(resolver, "https://a b/")).containsExactly("constraint.url.host");
        assertThat(keys(resolver, "https://æ.no/å")).isEmpty();
        assertThat(keys(resolver, "HTTPS://receiver.example.no:8443")).isEmpty();
    }

    private static Stream<String> keys(ReceiverResolver resolver, String url) {
        return resolver.faultsOf(url).stream().map(Message::key);
    }
}
