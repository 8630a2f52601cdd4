package no.innovasjonsbase.changefeed.follow;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import no.innovasjonsbase.changefeed.Writing;
import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.LowLimits;

import static org.assertj.core.api.Assertions.assertThat;

/** A stream tells every change once, in order, goes on where a broken one ended, and never grows behind one who is slow. */
@ApplicationTest
@TestProfile(LowLimits.class)
class StreamTest {
    @Inject
    ChangeBuffer buffer;

    /** One event. */
    private record Event(String id, String name, String data) {}

    /** A stream as a browser would read it. */
    private static final class Reading implements AutoCloseable {
        private final HttpURLConnection connection;
        private final BufferedReader lines;
        private String lastId;

        Reading(String query, String... headers) throws IOException {
            connection = (HttpURLConnection)
                    Api.root().resolve("/api/v1/changes?" + query).toURL().openConnection();
            connection.setRequestProperty("Accept", "text/event-stream");
            for (int i = 0; i < headers.length; i += 2) {
                connection.setRequestProperty(headers[i], headers[i + 1]);
            }
            connection.setReadTimeout(10_000);
            lines = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
            assertThat(next().name()).isEqualTo("epoch");
        }

        /** The next event that has data. */
        Event next() throws IOException {
            String name = null;
            String data = null;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    lastId = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data = line.substring(6);
                } else if (line.isEmpty() && data != null) {
                    return new Event(lastId, name, data);
                } else if (line.isEmpty()) {
                    // A heartbeat.
                    heartbeats++;
                }
            }
            throw new IOException("The stream has ended");
        }

        private int heartbeats;

        void awaitHeartbeat() throws IOException {
            var before = heartbeats;
            while (heartbeats == before) {
                var line = lines.readLine();
                if (line.startsWith("id: ")) {
                    lastId = line.substring(4);
                } else if (line.isEmpty()) {
                    heartbeats++;
                }
            }
        }

        List<Event> next(int count) throws IOException {
            var events = new ArrayList<Event>();
            while (events.size() < count) {
                events.add(next());
            }
            return events;
        }

        @Override
        public void close() {
            connection.disconnect();
        }
    }

    @Test
    void tells_changes_as_they_come() throws Exception {
        var id = Writing.newId();
        var before = Writing.head();
        try (var stream = new Reading("after=" + before)) {
            Writing.create(id, "Strøm");
            Writing.update(id, "Strømmen");
            Writing.delete(id);

            var events = stream.next(3);
            var page = Writing.changes("after=" + before);
            assertThat(events).extracting(Event::name).containsExactly("created", "updated", "deleted");
            for (int i = 0; i < 3; i++) {
                assertThat(events.get(i).id()).isEqualTo(String.valueOf(before + 1 + i));
                assertThat(Api.parse(events.get(i).data().getBytes(StandardCharsets.UTF_8)))
                        .isEqualTo(page.at("/items/" + i));
            }
        }
    }

    @Test
    void goes_on_after_the_last_event_that_came_through_however_long_ago() throws Exception {
        var before = Writing.head();
        var ids = IntStream.range(0, 3 * LowLimits.CHANGE_BUFFER)
                .mapToObj(i -> Writing.newId())
                .toList();
        ids.forEach(id -> Writing.create(id, "Emne " + id));

        try (var stream = new Reading("after=0", "Last-Event-ID", String.valueOf(before))) {
            var more = Writing.newId();
            Writing.create(more, "Enda ett");
            var events = stream.next(ids.size() + 1);
            assertThat(events)
                    .extracting(event -> Long.valueOf(event.id()))
                    .isEqualTo(LongStream.rangeClosed(before + 1, before + ids.size() + 1)
                            .boxed()
                            .toList());
            Writing.delete(more);
        }
        ids.forEach(Writing::delete);
    }

    @Test
    void a_heartbeat_moves_the_place_to_resume_at_past_what_was_filtered_out() throws Exception {
        var id = Writing.newId();
        var before = Writing.head();
        try (var stream = new Reading("type=panel&fields=operation&after=" + before)) {
            Writing.create(id, "Usett");
            Writing.delete(id);
            for (int i = 0; i < 10 && !String.valueOf(before + 2).equals(stream.lastId); i++) {
                stream.awaitHeartbeat();
            }
            assertThat(stream.lastId).isEqualTo(String.valueOf(before + 2));
        }
    }

    @Test
    void proxies_are_told_to_pass_it_on_and_caches_not_to_keep_it() throws Exception {
        try (var stream = new Reading("after=" + Writing.head())) {
            assertThat(stream.connection.getContentType()).isEqualTo("text/event-stream");
            assertThat(stream.connection.getHeaderField("Cache-Control")).isEqualTo("no-store");
            assertThat(stream.connection.getHeaderField("X-Accel-Buffering")).isEqualTo("no");
            assertThat(stream.connection.getHeaderField("ETag")).isNull();
            assertThat(stream.connection.getHeaderField("Content-Encoding")).isNull();
        }
        assertThat(Api.send("HEAD", "/api/v1/changes", "Accept", "text/event-stream")
                        .ok()
                        .header("Content-Type"))
                .startsWith("text/event-stream");
    }

    @Test
    void what_is_wrong_is_told_with_a_problem_before_the_stream_begins() {
        var stream = new String[] {"Accept", "text/event-stream"};
        Api.get("/api/v1/changes?after=x", stream).problem(400, "invalid-parameters");
        Api.get("/api/v1/changes?epoch=another", stream).problem(410, "changes-gone");
        var beyond = Api.get("/api/v1/changes", "Accept", "text/event-stream", "Last-Event-ID", "999999999")
                .problem(400, "invalid-parameters");
        assertThat(beyond.at("/errors/0/header").asText()).isEqualTo("Last-Event-ID");
        Api.get("/api/v1/changes", "Accept", "text/event-stream", "Last-Event-ID", "x")
                .problem(400, "invalid-parameters");
    }

    @Test
    void one_who_takes_nothing_is_cut_off_and_can_resume() throws Exception {
        var before = Writing.head();
        var id = Writing.newId();
        Writing.create(id, "Lang");
        var definition = "{\"label\":{\"nb\":\"Lang %d\"},\"definition\":{\"nb\":\"" + "lang tekst ".repeat(450)
                + "\", \"en\":\"" + "long text ".repeat(450) + "\"}}";
        try (var slow = new Socket()) {
            slow.setReceiveBufferSize(4096);
            slow.connect(new InetSocketAddress(Api.root().getHost(), Api.root().getPort()));
            var request = "GET /api/v1/changes?after=" + before + " HTTP/1.1\r\nHost: localhost\r\n"
                    + "Accept: text/event-stream\r\n\r\n";
            slow.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            // Each is 10 kB: in the end the buffers between here and there are full.
            var isCutOff = false;
            for (int i = 0; i < 2000 && !isCutOff; i++) {
                Api.write("PATCH", "/api/v1/topics/" + id, definition.formatted(i), "If-Match", "*")
                        .ok();
                isCutOff = i > 100 && buffer.followers() == 0;
            }
            assertThat(isCutOff).isTrue();
        }
        try (var again = new Reading("after=" + before)) {
            var events = again.next((int) (Writing.head() - before));
            assertThat(events).extracting(event -> Long.valueOf(event.id())).startsWith(before + 1, before + 2);
        }
        Writing.delete(id);
    }
}
