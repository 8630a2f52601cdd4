package no.innovasjonsbase;

import java.io.IOException;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.vertx.http.HttpServer;
import org.jboss.logging.Logger;

/**
 * Training run for class data sharing: sends the started application a few requests and ends it, for a JVM that makes
 * an archive of the classes that takes: see {@code src/main/scripts/innovasjonsbase}.
 */
@Singleton
@Unremovable
public class Training implements QuarkusApplication {
    static final String COMMAND = "training";

    private static final Logger LOG = Logger.getLogger(Training.class);

    private static final List<String> PATHS = List.of(
            "/api/v1/principles?limit=5", "/api/v1/principles/torfing-1", "/api/v1/search?q=innovasjon", "/q/health");

    @Inject
    HttpServer server;

    @Override
    public int run(String... arguments) {
        for (var path : PATHS) {
            try (var answer = server.getLocalBaseUri().resolve(path).toURL().openStream()) {
                LOG.infof("%s: %d bytes", path, answer.readAllBytes().length);
            } catch (IOException refused) {
                LOG.infof("%s: %s", path, refused);
            }
        }
        return 0;
    }
}
