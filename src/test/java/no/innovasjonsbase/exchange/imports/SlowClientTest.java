package no.innovasjonsbase.exchange.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.LowLimits;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long answers reach those who take them slowly, and that one caller takes one at a time. A client has three seconds
 * for what fills a third of the send buffer.
 */
@ApplicationTest
@TestProfile(LowLimits.class)
class SlowClientTest {
    private static final int ENTRIES = 20;
    /** 64 kB, which are written at once, take four seconds of it. */
    private static final int BYTES_A_STEP = 4_096;

    private static final int STEP_MILLIS = 250;

    @BeforeEach
    void make_an_export_long() {
        var languages = List.of("nb", "nn", "en", "se", "sv", "da", "fi", "de", "fr", "es");
        var rationale = languages.stream()
                .map(language -> "\"" + language + "\":\"" + "lang ".repeat(1900) + "\"")
                .collect(Collectors.joining(",", "{", "}"));
        for (int i = 0; i < ENTRIES; i++) {
            Api.write(
                    "POST",
                    "/api/v1/principles",
                    "{\"statement\":{\"nb\":\"Langt " + i + "\"},\"rationale\":" + rationale + "}");
        }
    }

    @Test
    void who_takes_an_export_slowly_but_steadily_gets_all_of_it() throws Exception {
        try (var client = asking("/api/v1/export")) {
            var taken = new ByteArrayOutputStream();
            var part = new byte[BYTES_A_STEP];
            for (int i = 0; i < 10_000 / STEP_MILLIS; i++) {
                taken.write(part, 0, Math.max(0, client.getInputStream().read(part)));
                TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
            }
            client.getInputStream().transferTo(taken);

            assertThat(taken.toString(StandardCharsets.UTF_8)).contains("\"trailer\"");
        }
    }

    @Test
    void one_caller_has_one_export() throws Exception {
        try (var client = asking("/api/v1/export")) {
            client.getInputStream().read();

            Api.get("/api/v1/export").problem(503, "unavailable");
            Api.write("GET", "/api/v1/export", null).ok();
        }
        try (var client = asking("/api/v1/export", "Authorization: Bearer " + Api.adminKey() + "\r\n")) {
            client.getInputStream().read();

            Api.write("GET", "/api/v1/export", null).problem(503, "unavailable");
            Api.get("/api/v1/export").ok();
        }
    }

    private static Socket asking(String path, String... headers) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(BYTES_A_STEP);
        socket.connect(new InetSocketAddress(Api.root().getHost(), Api.root().getPort()));
        var request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + String.join("", headers)
                + "\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
