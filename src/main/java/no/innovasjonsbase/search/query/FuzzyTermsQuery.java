package no.innovasjonsbase.search.query;

import java.io.IOException;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/**
 * Finds the entries that have a term within some edits of a word, all with the same score. {@link FuzzyQuery} builds its automaton
 * again and again, in each segment of the index; here a query builds it once for all fields, and the next finds it
 * still there.
 */
final class FuzzyTermsQuery extends MultiTermQuery {
    private static final int MAX_BYTES = 1 << 22;
    private static final Cache<Edits, CompiledAutomaton> AUTOMATA = Caffeine.newBuilder()
            .maximumWeight(MAX_BYTES)
            .weigher((Edits edits, CompiledAutomaton automaton) -> (int) automaton.ramBytesUsed())
            .build();

    private final Edits edits;

    /** What a term may be; within so many edits of a word, and with the same beginning. */
    private record Edits(String word, int most, int prefixLength) {
        CompiledAutomaton automaton() {
            return FuzzyQuery.getFuzzyAutomaton(word, most, prefixLength, true);
        }
    }

    FuzzyTermsQuery(String field, String word, int edits, int prefixLength) {
        super(field, CONSTANT_SCORE_BLENDED_REWRITE);
        this.edits = new Edits(word, edits, prefixLength);
    }

    @Override
    protected TermsEnum getTermsEnum(Terms terms, AttributeSource attributes) throws IOException {
        return AUTOMATA.get(edits, Edits::automaton).getTermsEnum(terms);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(field)) {
            visitor.visitLeaf(this);
        }
    }

    @Override
    public String toString(String field) {
        return this.field + ":" + edits;
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other)
                && field.equals(((FuzzyTermsQuery) other).field)
                && edits.equals(((FuzzyTermsQuery) other).edits);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * classHash() + field.hashCode()) + edits.hashCode();
    }
}
