package no.innovasjonsbase.search.index;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ClusterLayoutTest {
    private static final String PREFIX = "innovasjonsbase";

    @Test
    void an_index_of_the_base_is_known_by_its_name() {
        assertThat(ClusterLayout.isIndexName(PREFIX, ClusterLayout.indexName(PREFIX, "entry", IndexName.newOne())))
                .isTrue();
        assertThat(ClusterLayout.isIndexName(PREFIX, PREFIX + "-word-6-0123456789abcdef-3-1a2b3c"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "innovasjonsbase",
                "innovasjonsbase-logs-2026",
                "innovasjonsbase-entry-",
                "innovasjonsbase-test-entry-7-0123456789abcdef-4-1a2b3c",
                "test-innovasjonsbase-entry-7-0123456789abcdef-4-1a2b3c",
                "innovasjonsbase2-entry-7-0123456789abcdef-4-1a2b3c"
            })
    void an_index_of_others_in_the_cluster_is_not(String index) {
        assertThat(ClusterLayout.isIndexName(PREFIX, index)).isFalse();
    }
}
