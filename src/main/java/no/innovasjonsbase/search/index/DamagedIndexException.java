package no.innovasjonsbase.search.index;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.Serial;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;

import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;

/** Thrown when an index cannot be used and has to be rebuilt. */
final class DamagedIndexException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    DamagedIndexException(String message) {
        super(message);
    }

    DamagedIndexException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Whether a failure means that the index is damaged or gone, rather than out of reach or out of space. */
    static boolean isBehind(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof DamagedIndexException
                        || cause instanceof CorruptIndexException
                        || cause instanceof IndexNotFoundException
                        || cause instanceof IndexFormatTooOldException
                        || cause instanceof IndexFormatTooNewException
                        || cause instanceof NoSuchFileException
                        || cause instanceof FileNotFoundException
                        || cause instanceof EOFException
                        || String.valueOf(cause.getMessage()).contains("index_not_found_exception"));
    }
}
