package no.innovasjonsbase.platform.http.cache;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChangeClockTest {
    private final ChangeClock clock = new ChangeClock();

    @Test
    void a_change_of_an_entry_outdates_it_and_what_shows_the_base_but_no_other_entry() {
        var before = clock.now();
        clock.changed("/api/v1/topics/trust");

        assertThat(clock.isCurrent(before, "/api/v1/topics/trust")).isFalse();
        assertThat(clock.isCurrent(before, null)).isFalse();
        assertThat(clock.isCurrent(before, "/api/v1/topics/talent")).isTrue();
        assertThat(clock.isCurrent(clock.now(), "/api/v1/topics/trust")).isTrue();
        assertThat(clock.isCurrent(clock.now(), null)).isTrue();
    }

    @Test
    void a_change_of_the_index_outdates_what_it_told_and_nothing_else() {
        var before = clock.now();
        clock.changedIndex();

        assertThat(clock.isCurrentWithIndex(before)).isFalse();
        assertThat(clock.isCurrent(before, null)).isTrue();
        assertThat(clock.isCurrentWithIndex(clock.now())).isTrue();
    }

    @Test
    void a_change_of_an_entry_outdates_what_the_index_told() {
        var before = clock.now();
        clock.changed("/api/v1/topics/trust");

        assertThat(clock.isCurrentWithIndex(before)).isFalse();
        assertThat(clock.isCurrentWithIndex(clock.now())).isTrue();
    }

    @Test
    void what_can_not_be_told_by_entries_outdates_everything() {
        var before = clock.now();
        clock.changedEverything();

        assertThat(clock.isCurrent(before, "/api/v1/topics/trust")).isFalse();
        assertThat(clock.isCurrent(before, null)).isFalse();
        assertThat(clock.isCurrentWithIndex(before)).isFalse();
        assertThat(clock.isCurrent(clock.now(), null)).isTrue();
    }

    @Test
    void it_is_complete_where_nobody_else_writes_or_as_long_as_others_are_known() {
        assertThat(clock.isComplete()).isTrue();
        clock.knowsOthersUntil(System.nanoTime() - 1);
        assertThat(clock.isComplete()).isFalse();
        clock.knowsOthersUntil(System.nanoTime() + 60_000_000_000L);
        assertThat(clock.isComplete()).isTrue();
    }
}
