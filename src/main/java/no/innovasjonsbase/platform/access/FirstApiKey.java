package no.innovasjonsbase.platform.access;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import no.innovasjonsbase.platform.storage.OwnerOnly;

/**
 * Creates the first admin API key at startup, if there never was a key and no JWT issuer is trusted, and writes it to a
 * file that only its owner can read. Outputs are collected and kept by others, so it is printed only where a setting
 * asks for that.
 */
@ApplicationScoped
class FirstApiKey {
    private static final Logger LOG = Logger.getLogger(FirstApiKey.class);

    /** After the seed: whoever finds the key finds the content in its place. */
    private static final int STARTUP_PRIORITY = 3000;

    @Inject
    AccessSettings settings;

    @Inject
    ApiKeys keys;

    void make(@Observes @Priority(STARTUP_PRIORITY) StartupEvent start) {
        var isNeeded =
                !settings.jwt().enabled() && QuarkusTransaction.requiringNew().call(() -> ApiKey.count() == 0);
        if (isNeeded) {
            var draft = new ApiKeyDraft(settings.firstKey().organization(), Role.ADMIN, "The first key", null);
            // Told before it is good: killed in between, the base makes another at its next start.
            keys.makeFirst(draft, Secret.make(), this::tell);
        }
    }

    /** Answers whether anybody can have learnt of it. */
    private boolean tell(Secret secret) {
        var isPrinted = settings.firstKey().print();
        if (isPrinted) {
            System.out.println("The first admin key, shown this once: " + secret.text());
        }
        var file = Path.of(settings.firstKey().file());
        try {
            if (file.getParent() != null) {
                OwnerOnly.directory(file.getParent());
            }
            Files.deleteIfExists(file);
            try (var written = Files.newByteChannel(
                    file,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
                written.write(ByteBuffer.wrap((secret.text() + "\n").getBytes(StandardCharsets.US_ASCII)));
            }
            LOG.infof("The first admin key is in %s", file);
            return true;
        } catch (IOException | UnsupportedOperationException unwritable) {
            LOG.errorf(
                    isPrinted
                            ? "The first admin key was shown above only: %s could not be written (%s)"
                            : "There is no admin key yet: %s could not be written (%s). The next start tries again; "
                                    + "ikb.access.first-key.file names another file, ikb.access.first-key.print prints it",
                    file,
                    unwritable);
            return isPrinted;
        }
    }
}
