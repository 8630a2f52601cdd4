package no.innovasjonsbase;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import no.innovasjonsbase.testsupport.GeneratedQuestions;
import no.innovasjonsbase.testsupport.PackagedApplication;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Asks the packaged application many questions, odd and hostile ones among them: none fails, and none takes long. Not part of the
 * build. {@code -Dtest=SlugTest -Dit.test=SearchFuzz -Dikb.fuzz.questions=100000 -Dikb.fuzz.seed=7}
 */
@Timeout(value = 8, unit = TimeUnit.HOURS)
class SearchFuzz {
    private static final int QUESTIONS = Integer.getInteger("ikb.fuzz.questions", 10_000);
    private static final long SEED = Long.getLong("ikb.fuzz.seed", System.nanoTime());
    /** The compiler's. */
    private static final int WARM_UP = 500;

    private static final int SLOW_MILLIS = 2000;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @Test
    void no_question_fails_or_takes_long() throws Exception {
        System.out.printf("Asking with -Dikb.fuzz.seed=%d%n", SEED);
        var application = PackagedApplication.startToMeasure(folder.resolve("data"), "-Xmx256m")
                .awaitReady();
        try {
            var questions = new GeneratedQuestions(SEED);
            ask(application, questions, WARM_UP);
            var faults = ask(application, questions, QUESTIONS);
            faults.forEach(fault -> System.out.println("Fuzz: " + fault));
            assertThat(faults).isEmpty();
        } finally {
            application.kill();
        }
    }

    private static List<String> ask(PackagedApplication application, GeneratedQuestions questions, int count)
            throws IOException, InterruptedException {
        var statuses = new TreeMap<Integer, Integer>();
        var times = new ArrayList<Long>();
        var faults = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            var path = questions.next();
            var request = HttpRequest.newBuilder(URI.create(application.address() + path))
                    .build();
            var since = System.nanoTime();
            var status = CLIENT.send(request, BodyHandlers.discarding()).statusCode();
            var millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
            times.add(millis);
            statuses.merge(status, 1, Integer::sum);
            if (status >= 500 || millis > SLOW_MILLIS) {
                faults.add(status + " in " + millis + " ms: " + path);
            }
        }
        Collections.sort(times);
        System.out.printf(
                "%,d questions, statuses %s, %d ms as a rule, %d ms at 99 %%, %d ms at most%n",
                count, statuses, times.get(count / 2), times.get(count * 99 / 100), times.get(count - 1));
        return faults;
    }
}
