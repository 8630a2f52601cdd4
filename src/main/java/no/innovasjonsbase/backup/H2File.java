package no.innovasjonsbase.backup;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The file that H2 keeps the database in.
 *
 * @param path the file's, absolute
 */
record H2File(Path path) {
    static final String ENDING = ".mv.db";
    private static final Pattern URL = Pattern.compile("jdbc:h2:(?:file|flushed):([^;]+).*");

    /** The file that a JDBC address leads to; empty where it is no file of H2. */
    static Optional<H2File> of(String url) {
        var match = URL.matcher(url);
        if (!match.matches()) {
            return Optional.empty();
        }
        var name = match.group(1).replaceFirst("^~", System.getProperty("user.home"));
        return Optional.of(new H2File(Path.of(name + ENDING).toAbsolutePath().normalize()));
    }

    /** The folder that the file lies in. */
    Path folder() {
        return path.getParent();
    }

    /** Another file beside it. */
    Path beside(String name) {
        return path.resolveSibling(name);
    }
}
