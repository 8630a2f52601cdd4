package no.innovasjonsbase.benchmark;

import java.time.Duration;

/**
 * What a process answered in some seconds.
 *
 * @param answers how many requests it answered
 * @param cpu the processor time that it took, in user and kernel mode, as the kernel accounts for it
 */
record Round(long answers, int seconds, Duration cpu) {
    /** Requests that are sent for some seconds; says how many were answered. */
    interface Load {
        long run(int seconds) throws Exception;
    }

    static Round of(long process, int seconds, Load load) throws Exception {
        var before = cpu(process);
        var answers = load.run(seconds);
        return new Round(answers, seconds, cpu(process).minus(before));
    }

    /** Microseconds of processor time. */
    double costPerRequest() {
        return cpu.toNanos() / 1000.0 / answers;
    }

    double requestsPerSecond() {
        return (double) answers / seconds;
    }

    private static Duration cpu(long process) {
        return ProcessHandle.of(process)
                .flatMap(running -> running.info().totalCpuDuration())
                .orElseThrow();
    }
}
