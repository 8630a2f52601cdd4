package no.innovasjonsbase;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Where the application starts. */
@QuarkusMain
public final class Innovasjonsbase {
    private Innovasjonsbase() {}

    /** Starts the application and waits for its end. */
    public static void main(String... arguments) {
        // The server would answer a bad URI with a bare 400; RequestGuard answers it with a problem.
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(arguments);
    }
}
