package no.innovasjonsbase.testsupport;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import com.fasterxml.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What the application tells of itself: its metrics and its health. */
public final class Measured {
    private static final int PATIENCE_SECONDS = 20;

    private Measured() {}

    /** All metrics. */
    public static String metrics() {
        // The format ends labels with a comma, or doesn't, by version.
        return Api.get("/q/metrics", "Accept", "text/plain").ok().text().replace(",}", "}");
    }

    /** The value of a series, as in {@code name{label="value"}}. */
    public static double valueOf(String series) {
        var metrics = metrics();
        var line = metrics.lines()
                .filter(one -> one.startsWith(series + " "))
                .findFirst()
                .orElseThrow(() -> new AssertionError(series + " is not among " + metrics));
        return Double.parseDouble(line.substring(series.length() + 1));
    }

    /** A check of readiness, which is up whether degraded or not, or down. */
    public static JsonNode check(String name) {
        for (var check : Api.get("/q/health/ready").json().get("checks")) {
            if (check.get("name").asText().equals(name)) {
                return check;
            }
        }
        throw new AssertionError("There is no check " + name);
    }

    /** What a check of readiness says is degraded, while it is up; empty where nothing is. */
    public static String degraded(String name) {
        var check = check(name);
        assertThat(check.get("status").asText()).isEqualTo("UP");
        return check.at("/data/degraded").asText();
    }

    /** Waits until something is so: what costs a query is measured every so often. */
    public static void await(BooleanSupplier isSo) throws InterruptedException {
        for (int i = 0; i < PATIENCE_SECONDS * 10 && !isSo.getAsBoolean(); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(isSo.getAsBoolean()).isTrue();
    }
}
