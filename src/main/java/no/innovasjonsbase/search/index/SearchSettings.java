package no.innovasjonsbase.search.index;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the index is kept. */
@ConfigMapping(prefix = "ikb.search")
public interface SearchSettings {
    /** The folder of the embedded index. */
    String directory();

    /** An OpenSearch cluster in place of the embedded index, for several instances. */
    OpenSearch openSearch();

    /** An OpenSearch cluster. */
    interface OpenSearch {
        /** Its hosts with their ports, separated by commas, as in {@code search.example.no:9200}; none for the embedded index. */
        Optional<String> hosts();

        /** {@code https} or {@code http}. */
        @WithDefault("https")
        String protocol();

        /** The user, where it asks for one. */
        Optional<String> username();

        /** The user's password. */
        Optional<String> password();

        /** What the names of this base's indexes begin with in the cluster. */
        @WithDefault("innovasjonsbase")
        String prefix();
    }
}
