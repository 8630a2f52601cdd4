package no.innovasjonsbase.search.index;

import java.util.regex.Pattern;

import org.hibernate.search.backend.elasticsearch.index.layout.IndexLayoutStrategy;

/**
 * What an index is called in a cluster: {@code innovasjonsbase-entry-…}. There are no aliases: which index answers is
 * written in the database, where it changes together with what else the instances agree on.
 *
 * @param prefix what the names of all of this base's indexes begin with
 * @param name the name on the store
 */
record ClusterLayout(String prefix, String name) implements IndexLayoutStrategy {
    /** The name of the index of some documents. */
    static String indexName(String prefix, String documents, String name) {
        return prefix + "-" + documents + "-" + name;
    }

    /** Whether an index of the cluster is one of this base's, and not of another's whose prefix begins alike. */
    static boolean isIndexName(String prefix, String index) {
        return index.matches(Pattern.quote(prefix) + "-[a-z]+-" + IndexName.PATTERN);
    }

    @Override
    public String createInitialElasticsearchIndexName(String documents) {
        return indexName(prefix, documents, name);
    }

    @Override
    public String createWriteAlias(String documents) {
        return null;
    }

    @Override
    public String createReadAlias(String documents) {
        return null;
    }
}
