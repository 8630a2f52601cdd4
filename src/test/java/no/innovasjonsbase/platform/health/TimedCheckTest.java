package no.innovasjonsbase.platform.health;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.junit.jupiter.api.Test;

import no.innovasjonsbase.testsupport.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who asks for health is answered in time; what a check fails with is told, however late it comes. */
@ApplicationTest
class TimedCheckTest {
    private volatile CompletableFuture<String> answer = new CompletableFuture<>();
    private final TimedCheck<String> check = new TimedCheck<>(() -> answer.join());

    @Test
    void a_failure_that_comes_late_is_told_until_there_is_an_answer() {
        assertThat(check.ask()).isEmpty();

        failLate();
        requireFailure();
        requireFailure();

        failLate();
        requireFailure();

        answer.complete("well");
        assertThat(check.ask()).contains("well");
        answer = new CompletableFuture<>();
        assertThat(check.ask()).isEmpty();
        answer.complete("end");
    }

    /** Has the check under way fail once nobody waits for it, and the next one take as long. */
    private void failLate() {
        var failing = answer;
        answer = new CompletableFuture<>();
        failing.completeExceptionally(new IllegalStateException("away"));
    }

    private void requireFailure() {
        assertThatThrownBy(check::ask).isInstanceOf(CompletionException.class).hasRootCauseMessage("away");
    }
}
