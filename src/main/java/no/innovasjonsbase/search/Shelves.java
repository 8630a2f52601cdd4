package no.innovasjonsbase.search;

import java.nio.file.Path;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Chooses where the indexes are kept, as the settings say. */
class Shelves {
    @Produces
    @ApplicationScoped
    Shelf shelf(SearchSettings settings, jakarta.persistence.EntityManager database) {
        return settings.openSearch().hosts().isPresent()
                ? new ClusterShelf(settings.openSearch(), database)
                : new FolderShelf(Path.of(settings.directory()));
    }
}
