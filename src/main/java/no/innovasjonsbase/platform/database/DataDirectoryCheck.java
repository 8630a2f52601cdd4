package no.innovasjonsbase.platform.database;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import org.flywaydb.core.api.configuration.FluentConfiguration;

import no.innovasjonsbase.platform.storage.DataDirectory;

/** Has the data directory looked at before the first connection, which is the one that Flyway opens. */
@Singleton
class DataDirectoryCheck implements FlywayConfigurationCustomizer {
    @Inject
    DataDirectory directory;

    @Override
    public void customize(FluentConfiguration configuration) {
        directory.prepare();
    }
}
