package no.innovasjonsbase.benchmark;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Measures what a request costs the application beside what the same bytes cost a server that does nothing else, the limit, in
 * interleaved rounds.
 */
final class Comparison {
    private static final double ALIKE = 0.95;

    private final MeasuredApplication application;
    private final LoadGenerator load;
    private final Path folder;
    private final Extent extent;

    /**
     * How much is measured.
     *
     * @param rounds how many rounds, each of so many seconds
     * @param warmUp the most seconds for the compiler before something is measured
     */
    record Extent(int rounds, int seconds, int warmUp) {}

    /**
     * What a request costs.
     *
     * @param bytes of the answer's body
     * @param limit microseconds of processor time that the limit takes
     * @param cost the same of the application
     * @param perSecond how many requests were answered a second
     */
    record Result(long bytes, Samples limit, Samples cost, Samples perSecond) {
        /** How many of the limit's requests for a second of processor time the application answers: 1 is as many. */
        double share() {
            return limit.median() / cost.median();
        }
    }

    /** @param folder where it may write */
    Comparison(MeasuredApplication application, LoadGenerator load, Path folder, Extent extent) {
        this.application = application;
        this.load = load;
        this.folder = folder;
        this.extent = extent;
    }

    /** Measures a request. */
    Result of(Sent sent) throws Exception {
        return compare(List.of(sent), application.answer(sent, 0).body());
    }

    /** Measures requests in turn, beside as many bytes as they are answered with on average. */
    Result inTurn(List<Sent> requests) throws Exception {
        long bytes = 0;
        for (var sent : requests) {
            bytes += application.answer(sent, 0).body().length;
        }
        return compare(requests, new byte[(int) (bytes / requests.size())]);
    }

    private Result compare(List<Sent> requests, byte[] body) throws Exception {
        var result = new Result(body.length, new Samples(), new Samples(), new Samples());
        var file = Files.write(folder.resolve("body"), body);
        try (var bare = BareServer.start(file)) {
            var same = requests.stream().map(sent -> Sent.get(sent.path())).toList();
            warmUp(bare.pid(), bare.address(), same);
            warmUp(application.pid(), application.address(), requests);
            for (int i = 0; i < extent.rounds(); i++) {
                result.limit().add(round(bare.pid(), bare.address(), same).costPerRequest());
                var round = round(application.pid(), application.address(), requests);
                result.cost().add(round.costPerRequest());
                result.perSecond().add(round.requestsPerSecond());
            }
        }
        return result;
    }

    /** Until two rounds cost hardly less than one before them: the compiler has what it needs. */
    private void warmUp(long process, URI server, List<Sent> requests) throws Exception {
        double least = Double.MAX_VALUE;
        int since = 0;
        for (int seconds = 0; seconds < extent.warmUp() && since < 2; seconds += extent.seconds()) {
            var cost = round(process, server, requests).costPerRequest();
            since = cost > least * ALIKE ? since + 1 : 0;
            least = Math.min(least, cost);
        }
    }

    private Round round(long process, URI server, List<Sent> requests) throws Exception {
        return Round.of(process, extent.seconds(), seconds -> load.send(server, requests, seconds));
    }
}
