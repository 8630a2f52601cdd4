package no.innovasjonsbase.search.index;

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
