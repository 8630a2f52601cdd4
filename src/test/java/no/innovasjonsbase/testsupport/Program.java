package no.innovasjonsbase.testsupport;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;

import static org.junit.jupiter.api.Assertions.fail;

/** Programs of this machine that tests need and that no Maven artifact brings. */
public final class Program {
    /** Where Debian keeps servers; not on everybody's PATH. */
    private static final String SERVERS = "/usr/sbin";

    /** What is said of one that isn't there: {@link SkippedForPrograms} looks for it. */
    static final String NOT_FOUND = " is not on the PATH: install it, ";

    private Program() {}

    /**
     * Where a program is. A machine that lacks it aborts the test and tells what to install; with {@code CI} set it fails.
     *
     * @param names under which it may be found, the most likely first
     * @param debianPackage what brings it
     */
    public static Path require(List<String> names, String debianPackage) {
        return find(names).orElseGet(() -> missing(names.get(0), debianPackage));
    }

    /** Where a program is that can be done without; empty where it isn't. */
    public static Optional<Path> find(List<String> names) {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        var folders = Stream.concat(Arrays.stream(path.split(File.pathSeparator)), Stream.of(SERVERS))
                .toList();
        return names.stream()
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder).resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path missing(String name, String debianPackage) {
        var message = name + NOT_FOUND + "on Debian and Ubuntu with apt install " + debianPackage;
        if (System.getenv("CI") != null) {
            return fail(message);
        }
        return Assumptions.abort(message);
    }
}
