package no.innovasjonsbase.platform.database;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;

import static no.innovasjonsbase.testsupport.Measured.valueOf;
import static org.assertj.core.api.Assertions.assertThat;

/** Writes while another instance keeps the lock of the journal's head for longer than the database lets them wait. */
@ApplicationTest
@Tag("database")
@EnabledIfSystemProperty(named = "ikb.database", matches = "postgresql")
class LockTimeoutTest {
    private static final String REFUSED = "ikb_writes_refused_total{reason=\"lock-timeout\"}";

    @Inject
    AgroalDataSource database;

    @Test
    void a_write_is_refused_and_counted() throws Exception {
        requireRefused(() -> Api.write("POST", "/api/v1/topics", "{\"label\":{\"nb\":\"Låst ute\"}}"))
                .is(201);
    }

    @Test
    void an_import_is_refused_and_counted() throws Exception {
        var line = "{\"type\":\"topic\",\"id\":\"locked-out\",\"label\":{\"nb\":\"Låst ute\"}}\n";
        var answer = requireRefused(() -> Api.sendBytes(
                "POST",
                "/api/v1/import",
                line.getBytes(StandardCharsets.UTF_8),
                "Authorization",
                "Bearer " + Api.adminKey(),
                "Content-Type",
                "application/x-ndjson"));

        assertThat(answer.ok().text()).contains("\"committed\":true");
    }

    /** Requires that a request is refused while the head is locked, and returns its answer once it is not. */
    private Api.Answer requireRefused(Supplier<Api.Answer> request) throws Exception {
        var before = valueOf(REFUSED);
        try (var another = database.getConnection();
                var statement = another.createStatement()) {
            another.setAutoCommit(false);
            statement.execute("select * from head for update");
            var refused = request.get();
            another.rollback();

            refused.problem(503, "unavailable");
            assertThat(refused.header("Retry-After")).isEqualTo("2");
            assertThat(valueOf(REFUSED)).isEqualTo(before + 1);
        }
        return request.get();
    }
}
