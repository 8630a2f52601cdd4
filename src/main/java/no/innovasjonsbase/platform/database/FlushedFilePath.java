package no.innovasjonsbase.platform.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;

import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * File system of H2 ({@code flushed:}) that flushes each write to the disk (fsync), so that commits survive a power
 * cut: a disk keeps what was not flushed in any order, and parts of it only. So each write is flushed, and the block
 * that says what a write is comes last: H2 never takes a torn one for whole.
 */
public final class FlushedFilePath extends FilePathWrapper {
    private static final int BLOCK = 4096;

    /** Lets H2's addresses begin with {@code flushed:}. */
    public static void register() {
        FilePath.register(new FlushedFilePath());
    }

    @Override
    public String getScheme() {
        return "flushed";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(super.open(mode));
    }

    private static final class Channel extends FileBase {
        private final FileChannel file;

        Channel(FileChannel file) {
            this.file = file;
        }

        @Override
        public int write(ByteBuffer bytes, long position) throws IOException {
            var length = bytes.remaining();
            if (length > BLOCK) {
                writeWhole(bytes.slice(bytes.position() + BLOCK, length - BLOCK), position + BLOCK);
                file.force(false);
            }
            writeWhole(bytes.slice(bytes.position(), Math.min(length, BLOCK)), position);
            file.force(false);
            bytes.position(bytes.limit());
            return length;
        }

        private void writeWhole(ByteBuffer bytes, long position) throws IOException {
            var at = position;
            while (bytes.hasRemaining()) {
                at += file.write(bytes, at);
            }
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            var written = write(bytes, file.position());
            file.position(file.position() + written);
            return written;
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            file.force(true);
            file.truncate(size);
            file.force(true);
            return this;
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
        public void force(boolean metaData) throws IOException {
            file.force(metaData);
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
