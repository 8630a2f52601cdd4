package no.innovasjonsbase.search.index;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RestClient;

/**
 * Stores indexes in an OpenSearch cluster shared by several instances. The names are in a database table, one row for each
 * role; a row lock makes sure that only one instance writes to an index at a time.
 */
final class ClusterIndexStore implements IndexStore {
    /** A batch takes about a second; one with an entry that very many refer to, longer. */
    private static final int LOCK_TIMEOUT_SECONDS = 600;

    private final SearchSettings.OpenSearch cluster;
    private final EntityManager entityManager;
    private volatile EntryIndex opened;

    ClusterIndexStore(SearchSettings.OpenSearch cluster, EntityManager entityManager) {
        this.cluster = cluster;
        this.entityManager = entityManager;
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public Names names() {
        return QuarkusTransaction.requiringNew().call(() -> new Names(nameOf(Role.LIVE), nameOf(Role.NEXT)));
    }

    @Override
    public EntryIndex open(String name) {
        opened = EntryIndex.in(cluster, name);
        return opened;
    }

    @Override
    public void startRebuild(String name) {
        QuarkusTransaction.requiringNew().run(() -> change(Role.NEXT, null, name));
    }

    @Override
    public void discard(String name) {
        QuarkusTransaction.requiringNew().run(() -> {
            for (var role : Role.values()) {
                // Not both rows in one statement: the holder of the other lock may be waiting for the caller
                // (deadlock).
                if (name.equals(nameOf(role))) {
                    change(role, name, null);
                }
            }
        });
    }

    @Override
    public void promote(String name) {
        QuarkusTransaction.joiningExisting().run(() -> {
            if (change(Role.NEXT, name, null)) {
                change(Role.LIVE, nameOf(Role.LIVE), name);
            }
        });
    }

    @Override
    public boolean runExclusively(Role role, Runnable work) {
        var isFree = new AtomicBoolean();
        QuarkusTransaction.requiringNew().timeout(LOCK_TIMEOUT_SECONDS).run(() -> {
            isFree.set(!rows("select role from search_index where role = ?1 for update skip locked", role)
                    .isEmpty());
            if (isFree.get()) {
                work.run();
            }
        });
        return isFree.get();
    }

    @Override
    public void deleteAllExcept(Set<String> names) {
        var client = opened.client(RestClient.class);
        try {
            var all = client.performRequest(new Request("GET", "/_cat/indices/" + cluster.prefix() + "-*?h=index"));
            try (var lines =
                    new BufferedReader(new InputStreamReader(all.getEntity().getContent(), StandardCharsets.UTF_8))) {
                var own = lines.lines()
                        .map(String::strip)
                        .filter(index -> ClusterLayout.isIndexName(cluster.prefix(), index))
                        .toList();
                for (var index : own) {
                    if (names.stream().noneMatch(name -> index.endsWith("-" + name))) {
                        client.performRequest(new Request("DELETE", "/" + index));
                    }
                }
            }
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        }
    }

    private String nameOf(Role role) {
        return (String)
                rows("select name from search_index where role = ?1", role).get(0);
    }

    private List<?> rows(String sql, Role role) {
        return entityManager.createNativeQuery(sql).setParameter(1, role.name()).getResultList();
    }

    /** Replaces a name by compare-and-set; returns whether the row still had the expected one. */
    private boolean change(Role role, String from, String to) {
        var query = entityManager
                .createNativeQuery("update search_index set name = ?1 where role = ?2 and "
                        + (from == null ? "name is null" : "name = ?3"))
                .setParameter(1, to)
                .setParameter(2, role.name());
        if (from != null) {
            query.setParameter(3, from);
        }
        return query.executeUpdate() == 1;
    }
}
