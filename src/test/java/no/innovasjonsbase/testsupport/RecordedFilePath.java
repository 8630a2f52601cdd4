package no.innovasjonsbase.testsupport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** Records what H2 does to its file, under {@code recorded:}, and makes files as a kill or a power cut would leave them. */
public final class RecordedFilePath extends FilePathWrapper {
    private static final int BLOCK = 4096;
    private static final List<Operation> OPERATIONS = Collections.synchronizedList(new ArrayList<>());

    /** What was done to the file, or that a commit was acknowledged. */
    private enum Kind {
        WRITE,
        TRUNCATE,
        FLUSH,
        ACKNOWLEDGE
    }

    private record Operation(Kind kind, long at, byte[] bytes) {}

    /**
     * The file at one moment.
     *
     * @param acknowledged the number of the last commit that was acknowledged before
     */
    public record Image(byte[] bytes, long acknowledged) {}

    /** Lets H2's addresses name files that are recorded, and forgets what was recorded. */
    public static void register() {
        OPERATIONS.clear();
        FilePath.register(new RecordedFilePath());
    }

    /** Notes that a commit was acknowledged. */
    public static void acknowledge(long commit) {
        OPERATIONS.add(new Operation(Kind.ACKNOWLEDGE, commit, null));
    }

    /** How much was recorded. */
    public static int recorded() {
        return OPERATIONS.size();
    }

    /** The file where the process is killed in the middle of an operation: everything before it, and a part of it. */
    public static Image killedAt(int operation, Random random) {
        var disk = new Disk();
        OPERATIONS.subList(0, operation).forEach(disk::apply);
        var torn = OPERATIONS.get(operation);
        if (torn.kind == Kind.WRITE) {
            disk.write(torn.at, Arrays.copyOf(torn.bytes, random.nextInt(torn.bytes.length)));
        }
        return new Image(disk.bytes(), acknowledgedBefore(operation));
    }

    /** The file where the power fails: everything before the last flush, and any blocks of what was written since. */
    public static Image powerLostAt(int operation, Random random) {
        var disk = new Disk();
        var flushed = operation;
        while (flushed > 0 && OPERATIONS.get(flushed - 1).kind != Kind.FLUSH) {
            flushed--;
        }
        OPERATIONS.subList(0, flushed).forEach(disk::apply);
        var kept = random.nextDouble();
        for (var unflushed : OPERATIONS.subList(flushed, operation)) {
            if (unflushed.kind == Kind.WRITE) {
                for (int from = 0; from < unflushed.bytes.length; from += BLOCK) {
                    if (random.nextDouble() < kept) {
                        var to = Math.min(unflushed.bytes.length, from + BLOCK);
                        disk.write(unflushed.at + from, Arrays.copyOfRange(unflushed.bytes, from, to));
                    }
                }
            } else if (random.nextDouble() < kept) {
                disk.apply(unflushed);
            }
        }
        return new Image(disk.bytes(), acknowledgedBefore(operation));
    }

    private static long acknowledgedBefore(int operation) {
        for (int i = operation - 1; i >= 0; i--) {
            if (OPERATIONS.get(i).kind == Kind.ACKNOWLEDGE) {
                return OPERATIONS.get(i).at;
            }
        }
        return 0;
    }

    @Override
    public String getScheme() {
        return "recorded";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(super.open(mode));
    }

    private static final class Disk {
        private byte[] content = new byte[1 << 20];
        private int size;

        void apply(Operation operation) {
            if (operation.kind == Kind.WRITE) {
                write(operation.at, operation.bytes);
            } else if (operation.kind == Kind.TRUNCATE) {
                Arrays.fill(content, (int) operation.at, Math.max(size, (int) operation.at), (byte) 0);
                size = (int) operation.at;
            }
        }

        void write(long at, byte[] bytes) {
            var end = (int) at + bytes.length;
            if (end > content.length) {
                content = Arrays.copyOf(content, 2 * end);
            }
            System.arraycopy(bytes, 0, content, (int) at, bytes.length);
            size = Math.max(size, end);
        }

        byte[] bytes() {
            return Arrays.copyOf(content, size);
        }
    }

    private static final class Channel extends FileBase {
        private final FileChannel file;

        Channel(FileChannel file) {
            this.file = file;
        }

        @Override
        public int write(ByteBuffer bytes, long position) throws IOException {
            var copy = new byte[bytes.remaining()];
            bytes.duplicate().get(copy);
            var written = file.write(bytes, position);
            OPERATIONS.add(new Operation(Kind.WRITE, position, Arrays.copyOf(copy, written)));
            return written;
        }

        @Override
        public int write(ByteBuffer bytes) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            file.truncate(size);
            OPERATIONS.add(new Operation(Kind.TRUNCATE, size, null));
            return this;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            file.force(metaData);
            OPERATIONS.add(new Operation(Kind.FLUSH, 0, null));
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public FileChannel position(long position) throws IOException {
            file.position(position);
            return this;
        }

        @Override
        public int read(ByteBuffer bytes) throws IOException {
            return file.read(bytes);
        }

        @Override
        public int read(ByteBuffer bytes, long position) throws IOException {
            return file.read(bytes, position);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
