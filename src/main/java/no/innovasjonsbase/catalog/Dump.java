package no.innovasjonsbase.catalog;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.jena.riot.system.StreamRDF;

import no.innovasjonsbase.exchange.export.ExportStreamer;
import no.innovasjonsbase.journal.Change;
import no.innovasjonsbase.linkeddata.EntryGraph;
import no.innovasjonsbase.linkeddata.RdfSyntax;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.http.response.ShownEntries;
import no.innovasjonsbase.platform.http.streaming.StreamingResponse;
import no.innovasjonsbase.platform.routes.Format;

/** Writes the graphs of all entries, as the export writes their JSON: from one snapshot, some at a time. */
@ApplicationScoped
class Dump {
    private static final int BATCH = 100;
    private static final int BUFFER_BYTES = 1 << 16;
    private static final String BEFORE_ALL = "";

    @Inject
    ExportStreamer exports;

    @Inject
    EntryTypes types;

    @Inject
    EntryGraph graph;

    @Inject
    ObjectMapper json;

    /** The graph of the base in a syntax, compressed. */
    StreamingResponse of(Format syntax, String filename, UriInfo request) {
        return exports.stream(filename, out -> write(syntax, out, request));
    }

    private void write(Format syntax, OutputStream out, UriInfo request) throws IOException {
        var zipped = new GZIPOutputStream(out, BUFFER_BYTES);
        var writer = RdfSyntax.writer(zipped, syntax);
        writer.start();
        graph.prefixesFor(request).forEach(writer::prefix);
        for (var type : types.inReferenceOrder()) {
            writeAll(type, writer, request);
        }
        writer.finish();
        zipped.finish();
    }

    private void writeAll(Class<? extends Entry> type, StreamRDF writer, UriInfo request) {
        var after = BEFORE_ALL;
        List<Change.State> batch;
        do {
            batch = Change.listStates(Entry.typeOf(type), after, BATCH);
            if (!batch.isEmpty()) {
                after = batch.get(batch.size() - 1).id();
                var entries = batch.stream().map(this::read).toList();
                graph.triplesOf(new ShownEntries(Entry.viewOf(type), entries, true, request, List.of(), Locale.ROOT))
                        .forEach(writer::triple);
            }
        } while (batch.size() == BATCH);
    }

    private ObjectNode read(Change.State state) {
        try {
            return json.readValue(state.json(), ObjectNode.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Not the document of an entry: " + state.id(), unreadable);
        }
    }
}
