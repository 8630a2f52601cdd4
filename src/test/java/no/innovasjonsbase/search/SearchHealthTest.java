package no.innovasjonsbase.search;

import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.arc.ClientProxy;
import org.junit.jupiter.api.Test;

import no.innovasjonsbase.journal.Journal;
import no.innovasjonsbase.platform.access.Caller;
import no.innovasjonsbase.platform.language.LocalizedText;
import no.innovasjonsbase.search.index.IndexLifecycle;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.Measured;
import no.innovasjonsbase.testsupport.Topics;
import no.innovasjonsbase.topic.Topic;

import static no.innovasjonsbase.testsupport.Measured.await;
import static no.innovasjonsbase.testsupport.Measured.degraded;
import static no.innovasjonsbase.testsupport.Measured.valueOf;
import static org.assertj.core.api.Assertions.assertThat;

/** What is told of a search index that lags behind the base. */
@ApplicationTest
class SearchHealthTest {
    private static final String BEHIND = "ikb_search_changes_behind";
    private static final String MAINTAINER = "991825827";
    private static final int MANY = 1001;

    @Inject
    IndexLifecycle lifecycle;

    @Inject
    Journal journal;

    @Test
    void an_index_that_lags_is_measured_and_degraded_until_it_has_caught_up() throws Exception {
        await(() -> valueOf(BEHIND) == 0);
        assertThat(degraded("Search index")).isEmpty();
        try {
            // Its follower needs this lock for each step.
            synchronized (ClientProxy.unwrap(lifecycle)) {
                journal.write(Caller.theBase(MAINTAINER), changes -> {
                    for (int i = 0; i < MANY; i++) {
                        changes.create(topic("lagging-" + i));
                    }
                });

                await(() -> valueOf(BEHIND) == MANY);
                assertThat(degraded("Search index")).isEqualTo("searches don't find what changed last");
                assertThat(Measured.check("Search index")
                                .at("/data/changes behind")
                                .asInt())
                        .isEqualTo(MANY);
            }
            await(() -> valueOf(BEHIND) == 0);
            assertThat(degraded("Search index")).isEmpty();
            assertThat(valueOf("ikb_search_rebuild_percent")).isEqualTo(100);
        } finally {
            journal.write(Caller.theBase(MAINTAINER), changes -> Topic.<Topic>list("id like 'lagging-%'")
                    .forEach(changes::delete));
        }
    }

    private static Topic topic(String id) {
        return Topics.labelled(id, MAINTAINER, LocalizedText.of(Map.of("nb", id)));
    }
}
