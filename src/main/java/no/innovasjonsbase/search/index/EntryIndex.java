package no.innovasjonsbase.search.index;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.hibernate.search.backend.elasticsearch.ElasticsearchBackend;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurer;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;

import no.innovasjonsbase.search.document.IndexedEntry;
import no.innovasjonsbase.search.document.PassageFields;

/** A search index of entries, in embedded Lucene or an OpenSearch cluster. */
public final class EntryIndex implements AutoCloseable {
    /** Page size of scrolls. */
    private static final int CHUNK = 100;
    /** Parts of words per query, each in several fields: an engine accepts 1,024 clauses. */
    private static final int PARTS = 64;

    /**
     * So many segments of about a size become one: a search looks its words up in each of them, so that few of them save it more
     * than merging them oftener costs who writes.
     */
    private static final int MERGE_FACTOR = 4;

    /** In place of the number of searches: no other may begin. */
    private static final int CLOSED = -1;

    private final String name;
    private final CloseableSearchMapping mapping;
    private final AtomicInteger searches = new AtomicInteger();

    private EntryIndex(String name, CloseableSearchMapping mapping) {
        this.name = name;
        this.mapping = mapping;
    }

    /** Opens the embedded index in a folder, creating it if it is missing. */
    public static EntryIndex in(Path folder) {
        var settings = new HashMap<String, Object>();
        settings.put("hibernate.search.backend.type", "lucene");
        settings.put("hibernate.search.backend.lucene_version", "LATEST");
        settings.put("hibernate.search.backend.directory.root", folder.toString());
        settings.put("hibernate.search.backend.io.merge.factor", MERGE_FACTOR);
        settings.put("hibernate.search.backend.analysis.configurer", (LuceneAnalysisConfigurer)
                analysis -> analysis.analyzer(PassageFields.AT_SPACES).custom().tokenizer("whitespace"));
        return with(folder.getFileName().toString(), settings);
    }

    /** Opens the index of a name in an OpenSearch cluster, creating it if it is missing. */
    static EntryIndex in(SearchSettings.OpenSearch cluster, String name) {
        var settings = new HashMap<String, Object>();
        settings.put("hibernate.search.backend.type", "elasticsearch");
        settings.put("hibernate.search.backend.hosts", cluster.hosts().orElseThrow());
        settings.put("hibernate.search.backend.protocol", cluster.protocol());
        cluster.username().ifPresent(user -> settings.put("hibernate.search.backend.username", user));
        cluster.password().ifPresent(password -> settings.put("hibernate.search.backend.password", password));
        settings.put("hibernate.search.backend.layout.strategy", new ClusterLayout(cluster.prefix(), name));
        // A single node cannot place replicas, which is acceptable for data that can be rebuilt.
        settings.put("hibernate.search.backend.schema_management.minimal_required_status", "yellow");
        settings.put("hibernate.search.backend.analysis.configurer", (ElasticsearchAnalysisConfigurer)
                analysis -> analysis.analyzer(PassageFields.AT_SPACES).custom().tokenizer("whitespace"));
        return with(name, settings);
    }

    private static EntryIndex with(String name, Map<String, Object> settings) {
        return new EntryIndex(
                name,
                SearchMapping.builder(
                                AnnotatedTypeSource.fromClasses(IndexedEntry.class, LearnedWord.class, Position.class))
                        .properties(settings)
                        .property("hibernate.search.schema_management.strategy", "create-or-update")
                        // The types are named above. To look for more would take an index of all classes of the
                        // application.
                        .property(
                                "hibernate.search.mapping.discover_annotated_types_from_root_mapping_annotations",
                                false)
                        .build());
    }

    /** The name in its store. */
    String name() {
        return name;
    }

    /** The position in the journal up to which it is indexed. */
    Position position() {
        try (var session = mapping.createSession()) {
            return session.search(Position.class)
                    .select(Position.class)
                    .where(f -> f.id().matching(Position.ONLY))
                    .fetchSingleHit()
                    .orElse(Position.START);
        }
    }

    /** Adds or replaces entries and removes deleted ones; durable on return. */
    public void write(Collection<IndexedEntry> entries, Collection<String> gone) {
        try (var session = session()) {
            entries.forEach(session.indexingPlan()::addOrUpdate);
            gone.forEach(href -> session.indexingPlan().purge(IndexedEntry.class, href, null));
        }
    }

    /** Stores the position. Call after the entries are written: if the process is killed in between, they are written again. */
    void savePosition(Position position) {
        try (var session = session()) {
            session.indexingPlan().addOrUpdate(position);
        }
    }

    /** The learned words that its entries were analysed with, beside those of the word lists. */
    public Set<String> learnedWords() {
        var all = new HashSet<String>();
        try (var session = mapping.createSession();
                var scroll = session.search(LearnedWord.class)
                        .select(f -> f.id(String.class))
                        .where(f -> f.matchAll())
                        .scroll(CHUNK)) {
            for (var chunk = scroll.next(); chunk.hasHits(); chunk = scroll.next()) {
                all.addAll(chunk.hits());
            }
        }
        return all;
    }

    /** Stores learned words. Call after the entries with compounds of them are reindexed, so that a killed step is repeated. */
    void saveWords(Collection<String> words) {
        try (var session = session()) {
            words.forEach(word -> session.indexingPlan().addOrUpdate(new LearnedWord(word)));
        }
    }

    private SearchSession session() {
        return mapping.createSessionWithOptions()
                .indexingPlanSynchronizationStrategy(IndexingPlanSynchronizationStrategy.sync())
                .build();
    }

    /** Whether it holds no entry. */
    boolean isEmpty() {
        return size() == 0;
    }

    /** How many entries it holds. */
    long size() {
        try (var session = mapping.createSession()) {
            return session.search(IndexedEntry.class).where(f -> f.matchAll()).fetchTotalHitCount();
        }
    }

    /** Merges its segments into one, durably. Searches and writes go on meanwhile. */
    CompletionStage<?> mergeSegments() {
        var workspace = mapping.scope(IndexedEntry.class).workspace();
        return workspace.mergeSegmentsAsync().thenCompose(merged -> workspace.flushAsync());
    }

    /** The stored passages of the entries with these addresses, by address; missing entries are left out. */
    Map<String, String> shown(Collection<String> hrefs) {
        if (hrefs.isEmpty()) {
            return Map.of();
        }
        try (var session = mapping.createSession()) {
            return session
                    .search(IndexedEntry.class)
                    .select(f -> f.composite()
                            .from(f.id(String.class), f.field("shown", String.class))
                            .as(Map::entry))
                    .where(f -> f.id().matchingAny(hrefs))
                    .fetchHits(hrefs.size())
                    .stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }

    /** Passes on the addresses of all entries, in chunks. */
    void forEach(Consumer<List<String>> some) {
        each(f -> f.matchAll(), some);
    }

    /** Passes on the addresses of the entries that refer to one of these, in chunks. */
    void forEachReferrer(Collection<String> hrefs, Consumer<List<String>> some) {
        each(f -> f.terms().field("references").matchingAny(hrefs), some);
    }

    /**
     * Passes on the addresses of the entries with words that contain one of these, in chunks.
     *
     * @param parts as {@link PassageFields.Kind#PLAIN} has them
     */
    void forEachContaining(List<String> parts, Consumer<List<String>> some) {
        for (int from = 0; from < parts.size(); from += PARTS) {
            var batch = parts.subList(from, Math.min(parts.size(), from + PARTS));
            each(f -> anyWith(f, batch), some);
        }
    }

    private static PredicateFinalStep anyWith(SearchPredicateFactory f, List<String> parts) {
        var any = f.bool();
        for (var scope : List.of(PassageFields.Scope.SAID, PassageFields.Scope.RELATED)) {
            parts.forEach(part -> any.should(
                    f.wildcard().field(scope.field()).matching(PassageFields.Kind.PLAIN.of("*" + part + "*"))));
        }
        return any;
    }

    private void each(Function<SearchPredicateFactory, PredicateFinalStep> predicate, Consumer<List<String>> some) {
        try (var session = mapping.createSession();
                var scroll = session.search(IndexedEntry.class)
                        .select(f -> f.id(String.class))
                        .where(predicate::apply)
                        .scroll(CHUNK)) {
            for (var chunk = scroll.next(); chunk.hasHits(); chunk = scroll.next()) {
                some.accept(chunk.hits());
            }
        }
    }

    /** Opens a session for searching. */
    public SearchSession openSession() {
        return mapping.createSession();
    }

    /** Notes that a search begins; false where the index is closed. Each that began has to end. */
    boolean beginSearch() {
        return searches.getAndUpdate(count -> count == CLOSED ? CLOSED : count + 1) != CLOSED;
    }

    /** Notes that a search has ended. */
    void endSearch() {
        searches.decrementAndGet();
    }

    /** Closes it unless it is being searched; returns whether it is closed. */
    boolean closeUnlessSearched() {
        if (searches.compareAndSet(0, CLOSED)) {
            mapping.close();
        }
        return searches.get() == CLOSED;
    }

    /** The low-level client of the cluster. */
    <T> T client(Class<T> type) {
        return mapping.backend().unwrap(ElasticsearchBackend.class).client(type);
    }

    @Override
    public void close() {
        mapping.close();
    }
}
