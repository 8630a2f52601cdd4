package no.innovasjonsbase.platform.storage;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/** Tells whether H2 failed because its file couldn't be written. It closes the database then and opens it when asked next. */
public final class StorageFailure {
    private static final int DEEPEST = 20;
    private static final Set<Integer> SQL_CODES =
            Set.of(ErrorCode.IO_EXCEPTION_1, ErrorCode.IO_EXCEPTION_2, ErrorCode.DATABASE_IS_READ_ONLY);

    private StorageFailure() {}

    /** Whether that is a failure or among its causes; what ends a transaction is among those that are suppressed. */
    public static boolean isBehind(Throwable failure) {
        return isBehind(failure, DEEPEST);
    }

    private static boolean isBehind(Throwable failure, int depth) {
        if (failure == null || depth == 0) {
            return false;
        }
        return is(failure)
                || Stream.concat(Stream.ofNullable(failure.getCause()), Arrays.stream(failure.getSuppressed()))
                        .anyMatch(cause -> isBehind(cause, depth - 1));
    }

    private static boolean is(Throwable failure) {
        if (failure instanceof SQLException sql) {
            return SQL_CODES.contains(sql.getErrorCode());
        }
        return failure instanceof MVStoreException store && store.getErrorCode() == DataUtils.ERROR_WRITING_FAILED;
    }
}
