package no.innovasjonsbase.platform.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Has Flyway migrate with the isolation READ COMMITTED. Flyway takes a lock and then looks which migrations are done; on
 * REPEATABLE READ, which the connections of the pool have, an instance that waited for the lock would look into the
 * snapshot from before, miss what the other has migrated meanwhile, and fail.
 */
@Singleton
class MigrationConnections implements FlywayConfigurationCustomizer {
    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.dataSource(readCommitted(configuration.getDataSource()));
    }

    private static DataSource readCommitted(DataSource pool) {
        return (DataSource) Proxy.newProxyInstance(
                MigrationConnections.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, values) -> {
                    try {
                        var answer = method.invoke(pool, values);
                        if (answer instanceof Connection connection) {
                            // The pool gives it its own isolation back when it is returned.
                            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                        }
                        return answer;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }
}
