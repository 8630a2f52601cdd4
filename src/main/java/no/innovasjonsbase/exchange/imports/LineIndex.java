package no.innovasjonsbase.exchange.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;

import no.innovasjonsbase.platform.entry.Entry;

/** Knows which line of a copy holds an entry: on the disk, so that a copy of any size takes a few megabytes of memory. */
final class LineIndex implements AutoCloseable {
    private static final int CACHE_MEGABYTES = 4;
    private static final int UNWRITTEN_KILOBYTES = 1024;

    private final MVStore store;
    private final MVMap<String, Long> lines;
    /** The numbers of lines that were dealt with. */
    private final MVMap<Long, Long> done;

    private LineIndex(MVStore store) {
        this.store = store;
        this.lines = store.openMap(
                "lines",
                new MVMap.Builder<String, Long>()
                        .keyType(StringDataType.INSTANCE)
                        .valueType(LongDataType.INSTANCE));
        this.done = store.openMap(
                "done",
                new MVMap.Builder<Long, Long>().keyType(LongDataType.INSTANCE).valueType(LongDataType.INSTANCE));
    }

    /** An empty index in a folder. Its file has no name any more where the system lets it, and so outlives nothing. */
    static LineIndex in(Path folder) {
        var file = folder.resolve("import-index-" + UUID.randomUUID());
        var store = new MVStore.Builder()
                .fileName(file.toString())
                .cacheSize(CACHE_MEGABYTES)
                .autoCommitBufferSize(UNWRITTEN_KILOBYTES)
                .open();
        try {
            Files.delete(file);
        } catch (IOException laterThen) {
            file.toFile().deleteOnExit();
        }
        return new LineIndex(store);
    }

    /** Notes the line of an entry, unless an earlier one holds it. */
    void note(Class<? extends Entry> type, String id, long line) {
        lines.putIfAbsent(keyOf(type, id), line);
    }

    /** The first line that holds an entry; 0 where none does. */
    long lineOf(Class<? extends Entry> type, String id) {
        return lines.getOrDefault(keyOf(type, id), 0L);
    }

    /** Notes that a line was dealt with. */
    void noteDone(long line) {
        done.put(line, line);
    }

    /** Whether a line was dealt with. */
    boolean isDone(long line) {
        return done.containsKey(line);
    }

    private static String keyOf(Class<? extends Entry> type, String id) {
        return Entry.typeOf(type) + "/" + id;
    }

    @Override
    public void close() {
        store.closeImmediately();
    }
}
