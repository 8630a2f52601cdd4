package no.innovasjonsbase.testsupport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A guide in Markdown, followed as a reader with a shell follows it: every block marked {@code sh}, in order, in one bash.
 *
 * <p>A line that begins with {@code $} is a command, and what follows is what it prints, with {@code …} for anything. In a block
 * without such lines everything is commands. A word after the language says more: a file name that the block is what that file
 * holds, {@code endless} that Ctrl-C ends it, {@code stopped} that it is for when the application is stopped, and
 * {@code not-run: reason} that no test can run it.
 */
public final class Guide {
    private static final Pattern FENCE = Pattern.compile("^```(\\w+) ?(.*)$");
    private static final String NOT_RUN = "not-run: ";
    private static final String PROMPT = "$ ";

    /** What curl shows of a refusal, without failing. */
    private static final Pattern REFUSED = Pattern.compile("\"/problems/|(?m)^HTTP/1.1 [45]");

    private final Path file;
    private final List<Block> blocks;

    private Guide(Path file, List<Block> blocks) {
        this.file = file;
        this.blocks = blocks;
    }

    private record Block(int line, String language, String kind, List<String> lines) {
        boolean isFile() {
            return kind.matches("[\\w-]+\\.\\w+");
        }

        boolean isShell() {
            return language.equals("sh") && !isFile() && !kind.startsWith(NOT_RUN);
        }
    }

    private record Step(int line, boolean isEndless, String commands, String prints) {}

    /** Reads it. */
    public static Guide read(Path file) throws IOException {
        var blocks = new ArrayList<Block>();
        Block open = null;
        var lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            var fence = FENCE.matcher(lines.get(i));
            if (open == null && fence.matches()) {
                open = new Block(i + 2, fence.group(1), fence.group(2), new ArrayList<>());
                blocks.add(open);
            } else if (lines.get(i).equals("```")) {
                open = null;
            } else if (open != null) {
                open.lines().add(lines.get(i));
            }
        }
        return new Guide(file, blocks);
    }

    /** Its blocks of commands that no test runs: file, first command and reason. */
    public List<String> notRun() {
        return blocks.stream()
                .filter(block -> block.kind().startsWith(NOT_RUN))
                .map(block -> file.getFileName() + " | " + block.lines().get(0).replaceAll(" +#.*", "") + " | "
                        + block.kind().substring(NOT_RUN.length()))
                .toList();
    }

    /** Its statements of SQL. */
    public List<String> statements() {
        return blocks.stream()
                .filter(block -> block.language().equals("sql"))
                .flatMap(block -> Arrays.stream(String.join("\n", block.lines()).split(";\\s*")))
                .toList();
    }

    /** Follows it while the application runs. */
    public void follow(Path folder, int port, int receiver) throws IOException, InterruptedException {
        follow(folder, port, receiver, steps(block -> !block.kind().equals("stopped")));
    }

    /** Follows what is for when the application is stopped. */
    public void followStopped(Path folder) throws IOException, InterruptedException {
        follow(folder, 0, 0, steps(block -> block.kind().equals("stopped")));
    }

    private void follow(Path folder, int port, int receiver, List<Step> steps)
            throws IOException, InterruptedException {
        for (var block : blocks) {
            if (block.isFile()) {
                var target = folder.resolve(block.kind());
                Files.writeString(target, onPorts(String.join("\n", block.lines()) + "\n", port, receiver));
                assertThat(target.toFile().setExecutable(true)).isTrue();
            }
        }
        var outputs = Files.createTempDirectory(folder, "outputs");
        var shell = new ProcessBuilder("bash", "-c", onPorts(script(steps, outputs), port, receiver))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(outputs.resolve("shell").toFile())
                .start();
        assertThat(shell.waitFor(2, TimeUnit.MINUTES)).isTrue();
        for (int i = 0; i < steps.size(); i++) {
            verify(steps.get(i), outputs, i);
        }
    }

    private void verify(Step step, Path outputs, int number) throws IOException {
        var where = "%s:%d: %s".formatted(file, step.line(), step.commands());
        var output = outputs.resolve(String.valueOf(number));
        assertThat(outputs.resolve(number + ".done"))
                .as(() -> where + "\nshell: " + textOf(outputs.resolve("shell")) + "\noutput: " + textOf(output))
                .exists();
        if (step.prints().isEmpty()) {
            assertThat(textOf(output)).as(where).doesNotContainPattern(REFUSED);
        } else {
            assertThat(withoutSpace(textOf(output))).as(where).matches(pattern(step));
        }
    }

    private static String textOf(Path output) {
        try {
            return Files.readString(output);
        } catch (IOException missing) {
            return missing.toString();
        }
    }

    /** Space and line breaks are the reader's: documents are printed over several lines. */
    private static String withoutSpace(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static Pattern pattern(Step step) {
        var parts = withoutSpace(step.prints()).split("…", -1);
        var expression = Arrays.stream(parts).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile(step.isEndless() ? expression + ".*" : expression);
    }

    private static String onPorts(String text, int port, int receiver) {
        return text.replace("localhost:8080", "localhost:" + port)
                .replace("\"localhost\", 9000", "\"localhost\", " + receiver)
                .replace("localhost:9000", "localhost:" + receiver);
    }

    /** One bash for all, so that a block finds the variables of those before it; it ends with the first that fails. */
    private static String script(List<Step> steps, Path outputs) {
        return IntStream.range(0, steps.size())
                .mapToObj(number -> {
                    var step = steps.get(number);
                    var output = outputs.resolve(String.valueOf(number));
                    var run = "{\n%s\n} >%s".formatted(step.commands(), output);
                    return (step.isEndless() ? untilItPrints(run, output) : run) + "\ntouch " + output + ".done\n";
                })
                .collect(
                        Collectors.joining("", "set -eu\n", "for job in $(jobs -p); do kill -- -$job || true; done\n"));
    }

    private static String untilItPrints(String run, Path output) {
        return """
                set -m
                %s &
                set +m
                for i in {1..100}; do sleep 0.1; [ ! -s %s ] || break; done
                sleep 0.5
                """
                .formatted(run, output);
    }

    private List<Step> steps(Predicate<Block> which) {
        var steps = new ArrayList<Step>();
        blocks.stream().filter(Block::isShell).filter(which).forEach(block -> addSteps(block, steps));
        return steps;
    }

    private static void addSteps(Block block, List<Step> steps) {
        var isEndless = block.kind().equals("endless");
        if (!block.lines().get(0).startsWith(PROMPT)) {
            steps.add(new Step(block.line(), isEndless, String.join("\n", block.lines()), ""));
            return;
        }
        for (int i = 0; i < block.lines().size(); ) {
            var line = block.line() + i;
            var commands = new StringBuilder(block.lines().get(i).substring(PROMPT.length()));
            while (block.lines().get(i++).endsWith("\\")) {
                commands.append('\n').append(block.lines().get(i));
            }
            var prints = new StringBuilder();
            while (i < block.lines().size() && !block.lines().get(i).startsWith(PROMPT)) {
                prints.append(block.lines().get(i++)).append('\n');
            }
            steps.add(new Step(line, isEndless, commands.toString(), prints.toString()));
        }
    }
}
