package no.innovasjonsbase.benchmark;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Prints what requests cost the packaged application, in microseconds of processor time as the kernel accounts for it, beside the
 * limit: reads from memory and made each time, writes, and a mix as in real use. {@code ./mvnw verify -Pbenchmark}, with
 * {@code -Dikb.benchmark.entries=1000000} for a large base; {@code benchmark.md} tells the rest.
 */
class RequestsBenchmark {
    private static final int ENTRIES = Integer.getInteger("ikb.benchmark.entries", 10_000);
    private static final int CLIENTS = Integer.getInteger("ikb.benchmark.clients", 32);
    private static final Comparison.Extent EXTENT = new Comparison.Extent(
            Integer.getInteger("ikb.benchmark.rounds", 5),
            Integer.getInteger("ikb.benchmark.seconds", 4),
            Integer.getInteger("ikb.benchmark.warm-up", 60));
    private static final int WRITES_PER_SECOND = 100;

    @TempDir
    Path folder;

    private LoadGenerator load;

    @BeforeEach
    void makeLoad() {
        load = new LoadGenerator(CLIENTS, folder);
    }

    @Test
    void reads_beside_the_limit() throws Exception {
        try (var application = new MeasuredApplication(folder, ENTRIES)) {
            var compared = begin(application);
            for (var read : reads(application).entrySet()) {
                print(read.getKey() + ", from memory", compared.of(read.getValue()));
            }
            for (var read : reads(application).entrySet()) {
                print(read.getKey() + ", made", compared.of(read.getValue().uncached()));
            }
        }
    }

    @Test
    void writes_and_a_mix_beside_the_limit() throws Exception {
        try (var application = new MeasuredApplication(folder, ENTRIES)) {
            var compared = begin(application);
            print("POST of a topic", compared.of(Mix.creation(application.key())));
            print("mix", compared.inTurn(mix(application)));
            besideWrites(application);
            System.out.printf("%nResident: %d MB%n", application.residentMegabytes());
        }
    }

    /** Warms the application up and prints the head of the table. */
    private Comparison begin(MeasuredApplication application) throws Exception {
        Locale.setDefault(Locale.ROOT);
        var compared = new Comparison(application, load, folder, EXTENT);
        // The first answers are the compiler's, for all that follows.
        compared.of(Reads.item());
        System.out.printf(
                "%n%s; %s, %,d principles; %s, %d rounds of %d s: least / median / most%n%n%s%n",
                Machine.description(),
                application.databaseName(),
                ENTRIES,
                load.name(),
                EXTENT.rounds(),
                EXTENT.seconds(),
                Results.head());
        return compared;
    }

    private static void print(String name, Comparison.Result result) {
        System.out.println(Results.line(name, result));
    }

    private static Map<String, Sent> reads(MeasuredApplication application) throws Exception {
        var reads = new LinkedHashMap<String, Sent>();
        reads.putAll(Reads.common(application));
        var last = application.cursorAfter(0.99);
        reads.put("page at 99 %", Sent.get("/api/v1/principles?limit=20&after=" + last));
        reads.put("filtered list", Sent.get("/api/v1/principles?limit=20&maintainer=991825827"));
        reads.put("list with expand", Sent.get("/api/v1/talks?speaker=jacob-torfing&expand=conference"));
        reads.put("evidence", Sent.get("/api/v1/principles/torfing-5/evidence"));
        reads.put("versions", Sent.get("/api/v1/principles/torfing-5/versions"));
        reads.put("feed", Sent.get("/api/v1/changes?limit=20"));
        reads.put("search", Sent.get("/api/v1/search?q=innovasjon&limit=20"));
        reads.put("suggest", Sent.get("/api/v1/suggest?q=inno"));
        return reads;
    }

    private static List<Sent> mix(MeasuredApplication application) throws Exception {
        return new Mix(ENTRIES, application.questions(200), Mix.creation(application.key())).requests();
    }

    /** How many cached items are answered while writes come in, beside how many otherwise. */
    private void besideWrites(MeasuredApplication application) throws Exception {
        var item = List.of(Reads.item());
        var creation = Mix.creation(application.key());
        var quiet = new Samples();
        var beside = new Samples();
        var numbers = new AtomicLong();
        for (int i = 0; i < EXTENT.rounds(); i++) {
            quiet.add(load.send(application.address(), item, EXTENT.seconds()));
            var writer = Executors.newScheduledThreadPool(4);
            var writes = writer.scheduleAtFixedRate(
                    () -> application.answerUnchecked(creation, numbers.incrementAndGet()),
                    0,
                    TimeUnit.SECONDS.toMicros(1) / WRITES_PER_SECOND,
                    TimeUnit.MICROSECONDS);
            beside.add(load.send(application.address(), item, EXTENT.seconds()));
            writes.cancel(false);
            writer.shutdown();
            writer.awaitTermination(1, TimeUnit.MINUTES);
        }
        System.out.printf(
                "%nItems from memory beside %.0f writes/s: %.2f of their quiet rate%n",
                numbers.doubleValue() / EXTENT.rounds() / EXTENT.seconds(), beside.median() / quiet.median());
    }
}
