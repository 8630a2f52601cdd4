package no.innovasjonsbase.platform.http.response;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;

import no.innovasjonsbase.platform.view.ViewOptions;

/**
 * Puts pages of lists into CSV (RFC 4180), a row for each entry. Cells that a spreadsheet would take for a formula have an
 * apostrophe in front, which spreadsheets don't show (OWASP, CSV injection). A byte order mark tells them that it is UTF-8.
 */
@ApplicationScoped
class Csv {
    /** What it is sent as. */
    static final MediaType SENT_AS =
            new MediaType("text", "csv", Map.of("charset", StandardCharsets.UTF_8.name(), "header", "present"));

    /** What a spreadsheet takes for the beginning of a formula: wide and small forms of signs, too, which it makes common. */
    private static final String SIGN = "[=+\\-@＝＋－＠﹦﹢﹣﹫]";

    /**
     * Where a cell begins: at its start, and after what may part cells and rows where quotes count for nothing, as to a
     * spreadsheet that parts by semicolons (as Norwegian ones do) or tabs.
     */
    private static final Pattern FORMULA =
            Pattern.compile("^(?=[\\t\\r\\n])|(^|[;\\t\\r\\n])([\\s\"\\u00a0]*+)(?=" + SIGN + ")");

    private static final byte[] BYTE_ORDER_MARK = "\ufeff".getBytes(StandardCharsets.UTF_8);

    private static final CsvMapper CSV = new CsvMapper();

    @Inject
    ObjectMapper json;

    @Inject
    ViewOptions options;

    /** Whether a type is CSV. */
    static boolean isOne(MediaType type) {
        return type != null
                && type.getType().equals("text")
                && type.getSubtype().equals("csv");
    }

    /**
     * A page as CSV.
     *
     * @param page the page as JSON
     * @param view the record that its entries are shown as
     */
    byte[] of(byte[] page, Class<?> view) {
        var columns = CsvColumns.of(view, options.fields(), !options.languages().isEmpty());
        var schema = CsvSchema.builder()
                .addColumns(columns.keySet(), CsvSchema.ColumnType.STRING)
                .setLineSeparator("\r\n")
                .setColumnSeparator(options.delimiter().orElse(','))
                .build();
        var written = new ByteArrayOutputStream();
        written.writeBytes(BYTE_ORDER_MARK);
        try (var rows = CSV.writer(schema).writeValues(written)) {
            rows.write(columns.keySet().toArray(String[]::new));
            for (var entry : json.readTree(page).path("items")) {
                rows.write(columns.values().stream()
                        .map(cell -> harmless(cell.apply(entry)))
                        .toArray(String[]::new));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return written.toByteArray();
    }

    private static String harmless(String cell) {
        return FORMULA.matcher(cell).replaceAll("$1$2'");
    }
}
