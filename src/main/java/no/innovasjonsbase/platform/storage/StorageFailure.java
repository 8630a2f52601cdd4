package no.innovasjonsbase.platform.storage;

import java.sql.SQLException;
import java.util.Set;

import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

import no.innovasjonsbase.platform.failure.FailureCauses;

/** Tells whether H2 failed because its file couldn't be written. It closes the database then and opens it when asked next. */
public final class StorageFailure {
    private static final Set<Integer> SQL_CODES =
            Set.of(ErrorCode.IO_EXCEPTION_1, ErrorCode.IO_EXCEPTION_2, ErrorCode.DATABASE_IS_READ_ONLY);

    private StorageFailure() {}

    /** Whether that is a failure or among its causes; what ends a transaction is among those that are suppressed. */
    public static boolean isBehind(Throwable failure) {
        return FailureCauses.of(failure).anyMatch(StorageFailure::is);
    }

    private static boolean is(Throwable failure) {
        if (failure instanceof SQLException sql) {
            return SQL_CODES.contains(sql.getErrorCode());
        }
        return failure instanceof MVStoreException store && store.getErrorCode() == DataUtils.ERROR_WRITING_FAILED;
    }
}
