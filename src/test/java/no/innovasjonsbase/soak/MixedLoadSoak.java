package no.innovasjonsbase.soak;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import no.innovasjonsbase.testsupport.GeneratedPrinciples;
import no.innovasjonsbase.testsupport.PackagedApplication;

/**
 * An hour of ordinary and hostile callers on one packaged application with a small heap: nothing may grow, nothing may fail
 * but with 503 and when to try again, and at the end everything written is found. No part of the build:
 * {@code ./mvnw verify -Dtest=SlugTest -Dit.test=MixedLoadSoak}; {@code -Dikb.soak.minutes=5} for less of it,
 * {@code -Dikb.soak.heap=128m} for another heap.
 */
class MixedLoadSoak {
    private static final int MINUTES = Integer.getInteger("ikb.soak.minutes", 60);
    private static final String HEAP = System.getProperty("ikb.soak.heap", "128m");
    private static final int SAMPLES = 40;
    private static final int MEGABYTE = 1 << 20;
    private static final long MAX_FILE_BY_DATA = 3;

    @TempDir
    Path folder;

    @Test
    void nothing_grows_or_fails_under_mixed_load() throws Exception {
        var data = folder.resolve("data");
        var application = PackagedApplication.startToMeasure(data, "-Xmx" + HEAP, "-XX:+ExitOnOutOfMemoryError")
                .awaitReady();
        var answers = new Answers();
        var key = Files.readString(data.resolve("first-admin-key")).strip();
        var ordinary = new OrdinaryCallers(application.address(), key, answers);
        // An hour is told whole: what failed first hides nothing that comes after it.
        var faults = new SoftAssertions();
        try {
            var callers = new ArrayList<>(ordinary.all());
            callers.addAll(new HostileCallers(application.address(), answers).all());
            callers.forEach(Thread::start);
            var samples = sample(application, data);
            for (var caller : callers) {
                caller.end();
            }
            answers.counts().forEach((what, count) -> System.out.printf("%-28s %,10d%n", what, count.sum()));
            awaitIndex(application);
            requireFound(ordinary, answers);
            requireFlat(samples, faults);
            faults.assertThat(application.log()).doesNotContain("OutOfMemoryError");
        } finally {
            application.terminate();
        }
        faults.assertThat(answers.unexpected()).isEmpty();
        requireSmallFile(data, faults);
        faults.assertAll();
    }

    private static List<Sample> sample(PackagedApplication application, Path data) throws Exception {
        var samples = new ArrayList<Sample>();
        var pause = Duration.ofMinutes(MINUTES).toMillis() / SAMPLES;
        System.out.println("live heap MB | threads | series | open files | file MB");
        for (int i = 0; i < SAMPLES; i++) {
            TimeUnit.MILLISECONDS.sleep(pause);
            var sample = Sample.of(application, data);
            samples.add(sample);
            System.out.printf(
                    "%d | %d | %d | %d | %.1f%n",
                    sample.heap() / MEGABYTE,
                    sample.threads(),
                    sample.series(),
                    sample.files(),
                    (double) sample.database() / MEGABYTE);
        }
        return samples;
    }

    /** The last quarter is held against the second: the first is the warm-up. */
    private static void requireFlat(List<Sample> samples, SoftAssertions faults) {
        var early = samples.subList(SAMPLES / 4, SAMPLES / 2);
        var late = samples.subList(3 * SAMPLES / 4, SAMPLES);
        faults.assertThat(Sample.median(late, Sample::heap))
                .as("live heap")
                .isLessThan(Sample.median(early, Sample::heap) + 8L * MEGABYTE);
        faults.assertThat(Sample.median(late, Sample::threads))
                .as("threads")
                .isLessThanOrEqualTo(Sample.median(early, Sample::threads) + 4);
        faults.assertThat(Sample.median(late, Sample::files))
                .as("open files")
                .isLessThanOrEqualTo(Sample.median(early, Sample::files) + 20);
        // An answer that is seldom may come for the first time late.
        faults.assertThat(Sample.median(late, Sample::series))
                .as("time series")
                .isLessThanOrEqualTo(Sample.median(early, Sample::series) + 50);
    }

    private static void awaitIndex(PackagedApplication application) throws Exception {
        for (int i = 0; i < 600; i++) {
            if (application.get("/q/health").body().contains("\"changes behind\": 0")) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError(
                "The index stays behind: " + application.get("/q/health").body());
    }

    private static void requireFound(OrdinaryCallers ordinary, Answers answers) throws Exception {
        for (var topic : ordinary.words().entrySet()) {
            var found = ordinary.get("finder", "/api/v1/search?q=" + topic.getValue() + "&limit=5");
            if (!found.contains("\"" + topic.getKey() + "\"")) {
                answers.keep("not found: " + topic + " in " + found);
            }
        }
    }

    /** Holds the file against a compacted copy of it. */
    private void requireSmallFile(Path data, SoftAssertions faults) throws Exception {
        var file = data.resolve("innovasjonsbase.mv.db");
        var copy = Files.createDirectory(folder.resolve("compacted")).resolve("innovasjonsbase.mv.db");
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        try (var connection = GeneratedPrinciples.open(copy.getParent());
                var statement = connection.createStatement()) {
            statement.execute("shutdown compact");
        }
        System.out.printf("file %,d bytes, its data %,d%n", Files.size(file), Files.size(copy));
        faults.assertThat(Files.size(file)).as("file").isLessThanOrEqualTo(MAX_FILE_BY_DATA * Files.size(copy));
    }
}
