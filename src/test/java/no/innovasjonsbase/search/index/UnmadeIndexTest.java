package no.innovasjonsbase.search.index;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import no.innovasjonsbase.journal.Journal;
import no.innovasjonsbase.search.api.SearchHealth;
import no.innovasjonsbase.testsupport.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What is told of a search while there is no index. */
@ApplicationTest
class UnmadeIndexTest {
    @Inject
    IndexStore store;

    @Inject
    Journal journal;

    @Test
    void an_index_that_was_never_made_is_degraded() {
        var unmade = new IndexLifecycle();
        unmade.journal = journal;
        unmade.store = store;
        var health = new SearchHealth();
        health.lifecycle = unmade;

        assertThat(unmade.status().changes()).isPositive();
        assertThat(health.call().getData().orElseThrow())
                .containsEntry("answers", false)
                .containsEntry("degraded", "searches are answered once the first index is made");
    }
}
