package no.innovasjonsbase.search.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import no.innovasjonsbase.search.IndexedEntries;
import no.innovasjonsbase.testsupport.Waiting;

import static org.assertj.core.api.Assertions.assertThat;

/** The segments of an index become one when it has not changed for a while. */
class SegmentMergerTest {
    @TempDir
    Path folder;

    private final SetClock clock = new SetClock();
    private final SegmentMerger merger = new SegmentMerger(clock);
    private EntryIndex index;
    private long changes;

    /** A clock that stands still until it is set. */
    private static final class SetClock extends Clock {
        private Instant now = Instant.parse("2026-11-30T12:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @BeforeEach
    void open() {
        index = new FolderIndexStore(folder).open("one");
        write();
        write();
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void an_index_that_is_quiet_has_one_segment() throws Exception {
        merger.mergeIfQuiet(index, changes);
        later(SegmentMerger.QUIET);

        Waiting.until("one segment", () -> segments() == 1);
        assertThat(index.size()).isEqualTo(2);
    }

    @Test
    void while_it_changes_it_is_left_alone() throws Exception {
        later(Duration.ZERO);
        later(SegmentMerger.QUIET.minusMillis(1));
        write();
        later(SegmentMerger.QUIET);
        later(SegmentMerger.QUIET.minusMillis(1));
        assertThat(segments()).isEqualTo(3);

        later(Duration.ofMillis(1));
        Waiting.until("one segment", () -> segments() == 1);
    }

    @Test
    void a_change_among_many_entries_is_not_worth_it() throws Exception {
        var many = IntStream.range(0, 200)
                .mapToObj(number -> IndexedEntries.principle("m" + number))
                .toList();
        index.write(many, List.of());
        later(Duration.ZERO);
        later(SegmentMerger.QUIET);
        Waiting.until("one segment", () -> segments() == 1);

        write();
        later(Duration.ZERO);
        later(Duration.ofHours(1));
        assertThat(segments()).isEqualTo(2);

        write();
        write();
        later(Duration.ZERO);
        later(Duration.ofHours(1));
        Waiting.until("one segment", () -> segments() == 1);
    }

    @Test
    void another_index_has_to_be_quiet_first() throws Exception {
        later(Duration.ZERO);
        clock.now = clock.now.plus(SegmentMerger.QUIET);
        try (var other = new FolderIndexStore(folder).open("other")) {
            merger.mergeIfQuiet(other, changes);
        }
        merger.mergeIfQuiet(index, changes);
        assertThat(segments()).isEqualTo(2);
    }

    private void later(Duration time) {
        clock.now = clock.now.plus(time);
        merger.mergeIfQuiet(index, changes);
    }

    private void write() {
        changes++;
        index.write(List.of(IndexedEntries.principle("p" + changes)), List.of());
    }

    /** Those that a process would find after a restart. */
    private int segments() throws IOException {
        try (var directory = FSDirectory.open(folder.resolve("one").resolve("entry"));
                var reader = DirectoryReader.open(directory)) {
            return reader.leaves().size();
        }
    }
}
