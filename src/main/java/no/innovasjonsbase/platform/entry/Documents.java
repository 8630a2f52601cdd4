package no.innovasjonsbase.platform.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import org.hibernate.FlushMode;
import org.hibernate.jpa.HibernateHints;

import no.innovasjonsbase.platform.database.TransactionIsolation;
import no.innovasjonsbase.platform.database.ValueList;
import no.innovasjonsbase.platform.http.response.LastChange;
import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.problem.ProblemType;
import no.innovasjonsbase.platform.value.Slug;
import no.innovasjonsbase.platform.view.Document;
import no.innovasjonsbase.platform.view.DocumentLookup;
import no.innovasjonsbase.platform.view.View;

/** Reads the documents of entries as they are now: one statement for one, and one for any number of a collection. */
@ApplicationScoped
public class Documents implements DocumentLookup {
    @Inject
    EntityManager entityManager;

    @Inject
    EntryTypes types;

    @Inject
    TombstoneLookup tombstones;

    @Inject
    LastChange lastChange;

    @Inject
    TransactionIsolation isolation;

    /**
     * A document, and more of the row it was found in.
     *
     * @param more what was selected beside it
     */
    public record Row<V extends View>(Document<V> document, List<Object> more) {}

    /**
     * The document of an entry, by a transaction that reads nothing else.
     *
     * @throws Problem not-found (404), gone (410)
     */
    public <V extends View> Document<V> read(Class<? extends Entry> type, String id) {
        isolation.ofOneStatement();
        return require(type, id);
    }

    /**
     * The document of an entry.
     *
     * @throws Problem not-found (404), gone (410)
     */
    public <V extends View> Document<V> require(Class<? extends Entry> type, String id) {
        return this.<V>find(type, id).orElseThrow(() -> missing(type, id));
    }

    /** The document of an entry, if there is one. */
    public <V extends View> Optional<Document<V>> find(Class<? extends Entry> type, String id) {
        return Slug.isOne(id)
                ? this.<V>list(type, List.of(), " where e.id = :id", 1, query -> query.setParameter("id", id)).stream()
                        .map(Row::document)
                        .findFirst()
                : Optional.empty();
    }

    /** The problem that says that there is no such entry, or no longer. */
    public Problem missing(Class<? extends Entry> type, String id) {
        return Optional.of(id)
                .filter(Slug::isOne)
                .flatMap(slug -> tombstones.find(type, slug))
                .map(deletion -> deletion.problem(type))
                .orElseGet(() -> Problem.of(
                        ProblemType.NOT_FOUND,
                        Message.of("no-such-entry", "collection", Entry.collectionOf(type), "id", id)));
    }

    @Override
    @Transactional
    public Map<String, Document<?>> findAll(Collection<String> hrefs) {
        var ids = new HashMap<String, List<String>>();
        for (var href : hrefs) {
            var parts = href.substring(Entry.ROOT.length()).split("/");
            ids.computeIfAbsent(parts[0], collection -> new ArrayList<>()).add(parts[1]);
        }
        var found = new HashMap<String, Document<?>>();
        ids.forEach((collection, some) -> {
            var type = types.byCollection().get(collection);
            var list = ValueList.of("ids", some);
            this.list(type, List.of(), " where e.id " + list.condition(), some.size(), list::bind)
                    .forEach(row -> found.put(Entry.hrefOf(type, row.document().id()), row.document()));
        });
        return found;
    }

    @Override
    public Optional<Class<? extends View>> findView(String collection) {
        return types.find(collection).map(Entry::viewOf);
    }

    /**
     * The documents of entries of a type, in one statement.
     *
     * @param more HQL expressions on the entity {@code e} to select beside each document
     * @param clause what follows: conditions and order
     * @param most how many at the most
     * @param parameters sets those that the clause has
     */
    public <V extends View> List<Row<V>> list(
            Class<? extends Entry> type, List<String> more, String clause, int most, Consumer<Query> parameters) {
        var hql = new StringBuilder("select e.id, e.version, e.updatedAt, d.state, d.languages, ")
                .append(lastChange.expression());
        more.forEach(expression -> hql.append(", ").append(expression));
        hql.append(" from ")
                .append(type.getSimpleName())
                .append(EntryDocument.OF_ENTRY)
                .append(clause);
        var query = entityManager
                .createQuery(hql.toString(), Object[].class)
                .setParameter("type", Entry.typeOf(type))
                // The journal stores documents last: to look through everything else before would be in vain.
                .setHint(HibernateHints.HINT_FLUSH_MODE, FlushMode.COMMIT)
                .setMaxResults(most);
        parameters.accept(query);
        return query.getResultList().stream()
                .map(row -> this.<V>row(type, row, more.size()))
                .toList();
    }

    private <V extends View> Row<V> row(Class<? extends Entry> type, Object[] row, int more) {
        var document = new Document<V>(
                Entry.viewOf(type),
                (String) row[0],
                (int) row[1],
                (Instant) row[2],
                (String) row[3],
                Document.languagesIn((String) row[4]),
                (Instant) row[5]);
        var rest = new ArrayList<>(more);
        for (int i = row.length - more; i < row.length; i++) {
            rest.add(row[i]);
        }
        return new Row<>(document, rest);
    }
}
