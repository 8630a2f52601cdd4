package no.innovasjonsbase.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the catalogue tells of this installation, besides its contact. */
@ConfigMapping(prefix = "ikb.catalog")
public interface CatalogSettings {
    /** Who publishes the base. */
    Publisher publisher();

    /** The licence of the content, as an IRI of the EU's list of licences. */
    @WithDefault(Authority.ROOT + "licence/NLOD_2_0")
    String licence();

    /** What the content is about, as IRIs of the EU's list of data themes. */
    @WithDefault(Authority.ROOT + "data-theme/GOVE")
    List<String> themes();

    /** The places that the content is about, as IRIs. */
    @WithDefault(Authority.ROOT + "country/NOR")
    Optional<List<String>> spatial();

    /** When the base was first open to others. */
    Optional<LocalDate> issued();

    /** An organization that publishes a base. */
    interface Publisher {
        /** Its name. */
        Optional<String> name();

        /** Its organization number. */
        Optional<String> organizationNumber();

        /** Its IRI, with {@code {orgnr}} for its number. */
        @WithDefault("https://organization-catalog.fellesdatakatalog.digdir.no/organizations/{orgnr}")
        String iri();
    }
}
