package no.innovasjonsbase.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

import no.innovasjonsbase.search.document.IndexedEntry;
import no.innovasjonsbase.search.document.Passage;

/** What to compare with: the same texts in Lucene as it comes, with the analyzer for Norwegian and BM25. */
final class PlainSearch {
    private static final int HITS = 10;

    private final Analyzer analyzer = new NorwegianAnalyzer();
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();

    static PlainSearch of(List<IndexedEntry> entries) {
        var search = new PlainSearch();
        try (var writer = new IndexWriter(search.directory, new IndexWriterConfig(search.analyzer))) {
            for (var entry : entries) {
                var document = new Document();
                document.add(new StringField("id", entry.type + "/" + entry.id, Field.Store.YES));
                document.add(new TextField(
                        "text",
                        entry.passages.stream().map(Passage::text).collect(Collectors.joining("\n")),
                        Field.Store.NO));
                writer.addDocument(document);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return search;
    }

    /** The first hits, as type/id. */
    List<String> search(String question) {
        try (var reader = DirectoryReader.open(directory)) {
            var searcher = new IndexSearcher(reader);
            var found = new ArrayList<String>();
            for (var hit : searcher.search(query(question), HITS).scoreDocs) {
                found.add(searcher.storedFields().document(hit.doc).get("id"));
            }
            return found;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private BooleanQuery query(String question) throws IOException {
        var query = new BooleanQuery.Builder();
        try (var tokens = analyzer.tokenStream("text", question)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                query.add(new TermQuery(new Term("text", term.toString())), BooleanClause.Occur.SHOULD);
            }
            tokens.end();
        }
        return query.build();
    }
}
