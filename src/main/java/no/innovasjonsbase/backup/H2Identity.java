package no.innovasjonsbase.backup;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import no.innovasjonsbase.platform.storage.BaseProperties;

/**
 * Knows an H2 database again by a random identity in the database and in the file beside it. Both change at each start and
 * after each backup, so that a copy from before has another than the file, or there is no file.
 *
 * <p>The file has the present identity and the next one until the transaction that changes it is committed: whoever is
 * killed in between finds one of them.
 */
final class H2Identity implements DatabaseIdentity {
    static final String PROPERTY = "database.identity";

    private final EntityManager entityManager;
    private final BaseProperties properties;
    private String next;

    H2Identity(EntityManager entityManager, Path folder) {
        this.entityManager = entityManager;
        this.properties = BaseProperties.in(folder);
    }

    @Override
    public boolean isUpToDate() {
        return false;
    }

    @Override
    public boolean isRestored() {
        var stored = (String) entityManager
                .createNativeQuery("select identity from database_identity where id = 1", String.class)
                .getSingleResult();
        // A database of a release that had no identities is new to this folder, or it was put in the place of another.
        return stored == null ? !known().isEmpty() : !known().contains(stored);
    }

    @Override
    public void record() {
        next = UUID.randomUUID().toString();
        var both = known();
        both.add(next);
        properties.set(PROPERTY, String.join(",", both));
        entityManager
                .createNativeQuery("update database_identity set identity = :next where id = 1")
                .setParameter("next", next)
                .executeUpdate();
    }

    @Override
    public void afterCommit() {
        properties.set(PROPERTY, next);
    }

    private Set<String> known() {
        return new LinkedHashSet<>(
                properties.find(PROPERTY).map(list -> List.of(list.split(","))).orElse(List.of()));
    }
}
