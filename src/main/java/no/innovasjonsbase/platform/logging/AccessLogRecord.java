package no.innovasjonsbase.platform.logging;

import java.util.Set;

import org.jboss.logging.MDC;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;

/**
 * The line of a request. Its parts are fields beside those of the context. The map of all fields is built only for a handler
 * that writes fields, because building it costs as much as the rest of the line.
 */
final class AccessLogRecord extends ExtLogRecord {
    private static final long serialVersionUID = 1;

    private static final Set<String> FIELDS =
            Set.of("method", "path", "status", "bytes", "millis", "address", "aborted");

    private final String method;
    private final String path;
    private final int status;
    private final long bytes;
    private final long millis;
    private final String address;
    private final boolean isWhole;
    private boolean hasFields;

    /**
     * @param address of the client; null where it isn't logged
     * @param isWhole whether the whole answer was sent
     */
    AccessLogRecord(
            String logger,
            Level level,
            String method,
            String path,
            int status,
            long bytes,
            long millis,
            String address,
            boolean isWhole) {
        super(
                level,
                method + ' ' + path + ' ' + status + ' ' + bytes + " B " + millis + " ms organization="
                        + LogText.of((String) MDC.get(LogContext.ORGANIZATION)) + " address="
                        + (address == null ? "-" : address) + (isWhole ? "" : " (the client left)"),
                FormatStyle.NO_FORMAT,
                AccessLog.class.getName());
        setLoggerName(logger);
        this.method = method;
        this.path = path;
        this.status = status;
        this.bytes = bytes;
        this.millis = millis;
        this.address = address;
        this.isWhole = isWhole;
    }

    /** Called by whoever wants all fields, or hands the record to another thread. */
    @Override
    public void copyMdc() {
        super.copyMdc();
        if (!hasFields) {
            hasFields = true;
            putMdc("method", method);
            putMdc("path", path);
            putMdc("status", String.valueOf(status));
            putMdc("bytes", String.valueOf(bytes));
            putMdc("millis", String.valueOf(millis));
            if (address != null) {
                putMdc("address", address);
            }
            if (!isWhole) {
                putMdc("aborted", "true");
            }
        }
    }

    /** One field, for a pattern that names it. */
    @Override
    public String getMdc(String key) {
        if (FIELDS.contains(key)) {
            copyMdc();
        }
        return super.getMdc(key);
    }
}
