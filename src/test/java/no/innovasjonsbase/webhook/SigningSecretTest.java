package no.innovasjonsbase.webhook;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Signatures are those of Standard Webhooks. */
class SigningSecretTest {
    @Test
    void a_message_is_signed_as_the_standard_has_it() {
        var secret = new SigningSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        var body = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);

        assertThat(secret.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, body))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void a_secret_is_random_and_not_told_by_the_way() {
        var made = new HashSet<String>();
        for (int i = 0; i < 100; i++) {
            var secret = SigningSecret.generate();
            assertThat(secret.text()).startsWith("whsec_");
            assertThat(Base64.getDecoder().decode(secret.text().substring(6))).hasSize(32);
            assertThat(secret).hasToString("whsec_…");
            made.add(secret.text());
        }
        assertThat(made).hasSize(100);
    }
}
