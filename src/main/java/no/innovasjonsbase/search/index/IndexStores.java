package no.innovasjonsbase.search.index;

import java.nio.file.Path;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Produces the index store that the settings choose: local folders or an OpenSearch cluster. */
class IndexStores {
    @Produces
    @ApplicationScoped
    IndexStore store(SearchSettings settings, jakarta.persistence.EntityManager entityManager) {
        return settings.openSearch().hosts().isPresent()
                ? new ClusterIndexStore(settings.openSearch(), entityManager)
                : new FolderIndexStore(Path.of(settings.directory()));
    }
}
