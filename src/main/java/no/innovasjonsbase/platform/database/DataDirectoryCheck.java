package no.innovasjonsbase.platform.database;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.h2.Driver;

import no.innovasjonsbase.platform.storage.DataDirectory;

/**
 * Prepares the data directory, compacts H2's file if that is due, and opens it before Flyway asks for a connection.
 */
@Singleton
class DataDirectoryCheck implements FlywayConfigurationCustomizer {
    @Inject
    DataDirectory directory;

    @Inject
    OfflineCompaction compaction;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    Optional<String> username;

    @ConfigProperty(name = "quarkus.datasource.password")
    Optional<String> password;

    @Override
    public void customize(FluentConfiguration configuration) {
        directory.prepare();
        if (url.startsWith("jdbc:h2:")) {
            compaction.runIfRequested();
            openFile(configuration);
        }
    }

    /**
     * The pool interrupts who opens a file for longer than a request waits for a connection, and H2 then begins anew; after a
     * kill, or on a busy machine, that would never end. Once the file is open, another connection takes a moment.
     */
    private void openFile(FluentConfiguration configuration) {
        var credentials = new Properties();
        credentials.put("user", username.orElse(""));
        credentials.put("password", password.orElse(""));
        try {
            var first = new Driver().connect(url, credentials);
            configuration.getDataSource().getConnection().close();
            first.close();
        } catch (SQLException failed) {
            throw new IllegalStateException("The database could not be opened", failed);
        }
    }
}
