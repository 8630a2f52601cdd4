package no.innovasjonsbase.exchange.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;

import no.innovasjonsbase.exchange.ndjson.Trailer;
import no.innovasjonsbase.journal.Change;
import no.innovasjonsbase.journal.Journal;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.http.request.ParameterParser;
import no.innovasjonsbase.platform.http.streaming.StreamingResponse;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.value.Sha256;

/**
 * Writes everything the base holds, as the journal has it, from one snapshot: what a follower of the journal has at the
 * trailer's number is the same to the byte.
 */
@ApplicationScoped
class Export {
    private static final int BATCH = 100;
    private static final String BEFORE_ALL = "";

    @Inject
    Journal journal;

    @Inject
    EntryTypes types;

    @Inject
    ObjectMapper json;

    @Inject
    ExportStreamer exports;

    /**
     * The copy that is asked for.
     *
     * @throws Problem invalid-parameters (400), unavailable (503) where too many are under way
     */
    StreamingResponse of(ExportRequest request) {
        var selected = typesOf(request.type);
        return exports.stream("innovasjonsbase.ndjson", out -> write(selected, out));
    }

    private List<Class<? extends Entry>> typesOf(String type) {
        var all = types.inReferenceOrder();
        if (type == null) {
            return all;
        }
        var names = ParameterParser.require(parser -> parser.oneOf("type", type, types.names()));
        return all.stream()
                .filter(entity -> names.contains(Entry.typeOf(entity)))
                .toList();
    }

    private void write(List<Class<? extends Entry>> selected, OutputStream out) throws IOException {
        var hashed = new DigestOutputStream(out, Sha256.begin());
        var position = journal.position();
        var counts = new LinkedHashMap<String, Long>();
        for (var entity : selected) {
            counts.put(Entry.collectionOf(entity), writeAll(entity, hashed));
        }
        var hash = Sha256.hexSoFar(hashed.getMessageDigest());
        var trailer = new Trailer(position.number(), position.epoch(), counts, hash);
        out.write(json.writeValueAsBytes(Map.of("trailer", trailer)));
        out.write('\n');
    }

    /** Writes the entries of a type and answers how many they are. */
    private static long writeAll(Class<? extends Entry> entity, OutputStream out) throws IOException {
        var count = 0L;
        var after = BEFORE_ALL;
        var batch = new ArrayList<Change.State>();
        do {
            batch.clear();
            batch.addAll(Change.listStates(Entry.typeOf(entity), after, BATCH));
            for (var state : batch) {
                out.write(state.json().getBytes(StandardCharsets.UTF_8));
                out.write('\n');
                after = state.id();
            }
            count += batch.size();
        } while (batch.size() == BATCH);
        return count;
    }
}
