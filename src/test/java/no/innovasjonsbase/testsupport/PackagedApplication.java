package no.innovasjonsbase.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import static java.util.Objects.requireNonNull;

/** The packaged application as a process of its own, on a port that it chooses itself. */
public final class PackagedApplication {
    /** So long it may keep lines before it writes them to the console. */
    private static final Duration LINES_WRITTEN_WITHIN = Duration.ofMillis(250);

    /** A quiet machine needs a few seconds; a build machine has more to do. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Pattern LISTENING = Pattern.compile("Listening on: (http://127\\.0\\.0\\.1:\\d+)");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final Pattern SOCKET = Pattern.compile("socket:\\[(\\d+)]");
    /** A line of a table of sockets: the port in hexadecimal, the state 0A, five columns of no interest and the inode. */
    private static final Pattern LISTENER =
            Pattern.compile("^ *\\d+: [0-9A-F]+:([0-9A-F]{4}) \\S+ 0A(?: +\\S+){5} +(\\d+) .*");

    private static final Pattern TOTAL = Pattern.compile("Total +\\d+ +(\\d+)");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** A start compiles much and repeats little: optimizing that costs as much again. */
    private static final String UNOPTIMIZED = "-XX:TieredStopAtLevel=1";

    /** The setting of a base that begins empty: the first content takes as long as all the rest of a start. */
    public static final String EMPTY = "-Dikb.seed.enabled=false";

    private final Process process;
    private final Path log;
    private final Path data;
    private final long startedAt = System.nanoTime();
    private volatile URI address;

    private PackagedApplication(Process process, Path log, Path data) {
        this.process = process;
        this.log = log;
        this.data = data;
    }

    /**
     * Starts it and doesn't wait.
     *
     * @param data the folder of its database, made when it isn't there
     * @param settings options of its JVM, as in {@code -Dname=value} or {@code -Xmx128m}
     */
    public static PackagedApplication start(Path data, String... settings) {
        var options = new ArrayList<>(List.of(UNOPTIMIZED));
        options.addAll(List.of(settings));
        return launch(List.of(), data, options, List.of());
    }

    /** Starts it as {@link #start} does, but lets it optimize its code as it does when it is in use: to be measured. */
    public static PackagedApplication startToMeasure(Path data, String... settings) {
        return launch(List.of(), data, List.of(settings), List.of());
    }

    /** Starts it and doesn't wait, once the shell has set limits such as {@code ulimit -f 8192}. */
    public static PackagedApplication startWithin(Path data, String limits) {
        return launch(List.of("sh", "-c", limits + "; exec \"$0\" \"$@\""), data, List.of(UNOPTIMIZED), List.of());
    }

    /** Runs one of its commands instead, and doesn't wait. */
    public static PackagedApplication run(Path data, List<String> arguments) {
        return launch(List.of(), data, List.of(UNOPTIMIZED), arguments);
    }

    private static Path startScript() {
        return Path.of(requireNonNull(System.getProperty("ikb.packaged"), "ikb.packaged is set by: mvn verify"))
                .resolveSibling("innovasjonsbase")
                .toAbsolutePath();
    }

    private static PackagedApplication launch(
            List<String> shell, Path data, List<String> settings, List<String> arguments) {
        try {
            var log = Files.createTempFile(data.getParent(), "application", ".log");
            var command = new ArrayList<>(shell);
            command.addAll(List.of(
                    startScript().toString(),
                    "-Dquarkus.http.host=127.0.0.1",
                    "-Dquarkus.http.port=0",
                    "-Dikb.data.directory=" + data,
                    // Load comes from one address here.
                    "-Dikb.rate-limit.enabled=false"));
            command.addAll(settings);
            command.addAll(arguments);
            var builder = new ProcessBuilder(command)
                    .directory(data.getParent().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            return new PackagedApplication(builder.start(), log, data);
        } catch (IOException unstartable) {
            throw new UncheckedIOException(unstartable);
        }
    }

    /** Waits until it says that it is ready. */
    public PackagedApplication awaitReady() throws InterruptedException {
        while (getOrNothing("/q/health/ready")
                .filter(answer -> answer.statusCode() == 200)
                .isEmpty()) {
            rest();
        }
        return this;
    }

    /** Waits until it has logged some words. */
    public void awaitLogged(String words) throws InterruptedException {
        while (!written().contains(words)) {
            rest();
        }
    }

    /** What it answers to a GET that accepts JSON. */
    public HttpResponse<String> get(String path) throws InterruptedException {
        return getOrNothing(path).orElseThrow(() -> new IllegalStateException("It doesn't listen: " + log()));
    }

    /** The folder of its database. */
    public Path data() {
        return data;
    }

    /** Where it listens. */
    public URI address() {
        return listening().orElseThrow(() -> new IllegalStateException("It doesn't listen: " + log()));
    }

    /** Where it listens; empty before it does. It says so once, in what may grow to gigabytes. */
    private Optional<URI> listening() {
        if (address == null) {
            address = find(LISTENING, written())
                    .map(match -> URI.create(match.group(1)))
                    .orElse(null);
        }
        return Optional.ofNullable(address);
    }

    /** What it has logged until now. */
    public String log() {
        if (process.isAlive()) {
            LockSupport.parkNanos(LINES_WRITTEN_WITHIN.toNanos());
        }
        return written();
    }

    /** What it has written until now, to both of its outputs. */
    private String written() {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** How long ago it was started. */
    public Duration age() {
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }

    /** How much memory it has in use, in MB; empty on systems that don't tell in {@code /proc}. */
    public Optional<Long> residentMegabytes() throws IOException {
        return megabytes(RESIDENT);
    }

    /** How much memory it has had in use at most, in MB; empty on systems that don't tell in {@code /proc}. */
    public Optional<Long> peakMegabytes() throws IOException {
        return megabytes(PEAK);
    }

    /** How many bytes of its heap are in use by what can still be reached: it collects its garbage for this. */
    public long liveHeapBytes() throws IOException {
        var lines = jcmd("GC.class_histogram");
        return find(TOTAL, lines)
                .map(match -> Long.parseLong(match.group(1)))
                .orElseThrow(() -> new IllegalStateException(lines));
    }

    /** Its threads, as {@code jcmd} tells of them. */
    public String threads() throws IOException {
        return jcmd("Thread.print");
    }

    private String jcmd(String command) throws IOException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var answer = new ProcessBuilder(jcmd, String.valueOf(process.pid()), command)
                .redirectErrorStream(true)
                .start();
        return new String(answer.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private Optional<Long> megabytes(Pattern what) throws IOException {
        var status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.isReadable(status)) {
            return Optional.empty();
        }
        return find(what, Files.readString(status)).map(match -> Long.parseLong(match.group(1)) / 1024);
    }

    /** The ports that it listens on, as Linux tells in {@code /proc}. */
    public Set<Integer> listeningPorts() throws IOException {
        var folder = Path.of("/proc", String.valueOf(process.pid()));
        var sockets = new HashSet<String>();
        try (var files = Files.list(folder.resolve("fd"))) {
            for (var file : files.toList()) {
                find(SOCKET, targetOf(file)).ifPresent(match -> sockets.add(match.group(1)));
            }
        }
        var ports = new TreeSet<Integer>();
        for (var table : List.of("tcp", "tcp6")) {
            for (var line : Files.readAllLines(folder.resolve("net").resolve(table))) {
                find(LISTENER, line)
                        .filter(match -> sockets.contains(match.group(2)))
                        .ifPresent(match -> ports.add(Integer.parseInt(match.group(1), 16)));
            }
        }
        return ports;
    }

    private static String targetOf(Path link) throws IOException {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (NoSuchFileException closedMeanwhile) {
            return "";
        }
    }

    /** The id of its process. */
    public long pid() {
        return process.pid();
    }

    /** Asks it to end, as an operator or a container would, and answers its exit code. */
    public int terminate() throws InterruptedException {
        process.destroy();
        return awaitEnd();
    }

    /** Ends it at once, without its knowing; nothing happens where it has ended already. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Waits until it has ended and answers its exit code. */
    public int awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("It goes on: " + log());
        }
        return process.exitValue();
    }

    private Optional<HttpResponse<String>> getOrNothing(String path) throws InterruptedException {
        var listening = listening();
        if (listening.isEmpty()) {
            return Optional.empty();
        }
        try {
            var request = HttpRequest.newBuilder(URI.create(listening.get() + path))
                    .header("Accept", "application/json")
                    .timeout(PATIENCE)
                    .build();
            return Optional.of(CLIENT.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (ConnectException closed) {
            return Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Lets a moment pass in which it can get further, unless it never will. */
    private void rest() throws InterruptedException {
        if (!process.isAlive()) {
            throw new AssertionError("It ended with exit code " + process.exitValue() + ": " + log());
        }
        if (age().compareTo(PATIENCE) > 0) {
            throw new AssertionError("It takes too long: " + log());
        }
        TimeUnit.MILLISECONDS.sleep(5);
    }

    private static Optional<MatchResult> find(Pattern pattern, String text) {
        return pattern.matcher(text).results().findFirst();
    }
}
