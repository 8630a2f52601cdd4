package no.innovasjonsbase.testsupport;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Says at the end of a run which tests were skipped because {@link Program} didn't find something. */
public final class SkippedForPrograms implements TestExecutionListener {
    private final Map<String, Set<String>> skipped = new TreeMap<>();

    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
        result.getThrowable()
                .map(Throwable::getMessage)
                .filter(message -> message.contains(Program.NOT_FOUND))
                .filter(message -> result.getStatus() == TestExecutionResult.Status.ABORTED)
                .ifPresent(message -> skipped.computeIfAbsent(message, missing -> new TreeSet<>())
                        .add(test.getLegacyReportingName().replaceFirst(".*\\.", "")));
    }

    @Override
    public synchronized void testPlanExecutionFinished(TestPlan plan) {
        skipped.forEach((message, tests) ->
                System.out.println("[WARNING] SKIPPED " + String.join(", ", tests) + ": " + message));
        skipped.clear();
    }
}
