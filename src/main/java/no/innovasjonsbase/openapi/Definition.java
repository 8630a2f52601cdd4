package no.innovasjonsbase.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.IndexView;

/**
 * Completes the OpenAPI definition while the application is built: what holds for every schema or every operation is
 * said here once, not on each of them.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class Definition implements OASFilter {
    private final Types types;

    /** Completes the definition of the application that these classes are of. */
    public Definition(IndexView classes) {
        this.types = new Types(classes);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        // Title, contact and licence come from the configuration, which is read after this.
        document.setInfo(OASFactory.createInfo().description(text("openapi/tour.md")));
        new Schemas(document, types).complete();
        new OpenApiHistory(document).complete();
        new Operations(document).complete();
        new EntryWrites(document, types).complete();
        new OpenApiChanges(document).complete();
        new OpenApiSubscriptions(document).complete();
        new OpenApiBackups(document).complete();
        new OpenApiExchange(document).complete();
        new Parameters(document, types).complete();
    }

    /** A resource on the class path as text. */
    static String text(String resource) {
        return find(resource).orElseThrow(() -> new IllegalStateException("Not on the class path: " + resource));
    }

    /** A resource on the class path as text, if there is one. */
    static Optional<String> find(String resource) {
        try (InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
