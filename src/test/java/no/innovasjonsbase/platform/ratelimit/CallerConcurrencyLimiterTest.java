package no.innovasjonsbase.platform.ratelimit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CallerConcurrencyLimiterTest {
    @Test
    void one_caller_has_so_many_places_and_others_have_theirs() {
        var places = new CallerConcurrencyLimiter(2);

        assertThat(places.take("a")).isTrue();
        assertThat(places.take("a")).isTrue();
        assertThat(places.take("a")).isFalse();
        assertThat(places.take("b")).isTrue();

        places.release("a");

        assertThat(places.take("a")).isTrue();
        assertThat(places.take("a")).isFalse();
    }
}
