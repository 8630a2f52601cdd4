package no.innovasjonsbase.platform.storage;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The file beside the database that tells that a base lives in this directory, and which one: a few names with values. It
 * is written whole and flushed to the disk, so that whoever is killed in between finds it as it was.
 */
public final class BaseProperties {
    /** The name of the file. */
    public static final String FILE = "base.properties";

    private final Path file;

    private BaseProperties(Path file) {
        this.file = file;
    }

    /** The properties of the base in a directory; neither needs to exist. */
    public static BaseProperties in(Path directory) {
        return new BaseProperties(directory.resolve(FILE));
    }

    /** Whether there is such a file. */
    public boolean exist() {
        return Files.exists(file);
    }

    /**
     * The value of a name.
     *
     * @throws UncheckedIOException where the file is there and can't be read
     */
    public Optional<String> find(String name) {
        return Optional.ofNullable(read().getProperty(name));
    }

    /**
     * Sets a value and keeps the others.
     *
     * @throws UncheckedIOException where the directory can't be written; then nothing has changed
     */
    public void set(String name, String value) {
        setAll(Map.of(name, value));
    }

    /** Sets several values at once, as {@link #set} does one. */
    public synchronized void setAll(Map<String, String> values) {
        var properties = read();
        properties.putAll(values);
        write(properties);
    }

    /** Takes a value away and keeps the others. */
    public synchronized void remove(String name) {
        var properties = read();
        if (properties.remove(name) != null) {
            write(properties);
        }
    }

    private Properties read() {
        var properties = new Properties();
        try {
            if (exist()) {
                properties.load(new StringReader(Files.readString(file)));
            }
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void write(Properties properties) {
        try {
            OwnerOnly.directory(file.toAbsolutePath().getParent());
            var text = new StringWriter();
            properties.store(text, "The base in this directory. Written by the application.");
            var draft = OwnerOnly.file(file.resolveSibling(FILE + ".new"));
            try (var channel =
                    FileChannel.open(draft, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                var bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
