package no.innovasjonsbase.search;

import java.nio.file.Path;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Chooses where the indexes are kept, as the settings say. */
class IndexStores {
    @Produces
    @ApplicationScoped
    IndexStore store(SearchSettings settings, jakarta.persistence.EntityManager database) {
        return settings.openSearch().hosts().isPresent()
                ? new ClusterIndexStore(settings.openSearch(), database)
                : new FolderIndexStore(Path.of(settings.directory()));
    }
}
