package no.innovasjonsbase.exchange.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

import no.innovasjonsbase.exchange.ndjson.Trailer;
import no.innovasjonsbase.journal.Change;
import no.innovasjonsbase.journal.Journal;
import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.EntryTypes;
import no.innovasjonsbase.platform.http.request.ParameterParser;
import no.innovasjonsbase.platform.http.streaming.Stream;
import no.innovasjonsbase.platform.problem.Message;
import no.innovasjonsbase.platform.problem.Problem;
import no.innovasjonsbase.platform.ratelimit.CallerPlaces;
import no.innovasjonsbase.platform.ratelimit.Callers;
import no.innovasjonsbase.platform.value.Sha256;

/**
 * Writes everything the base holds, as the journal has it, from one snapshot: what a follower of the journal has at the
 * trailer's number is the same to the byte.
 */
@ApplicationScoped
class Export {
    private static final int BATCH = 1000;
    private static final int RETRY_AFTER_SECONDS = 30;
    private static final String BEFORE_ALL = "";

    private final Journal journal;
    private final EntryTypes types;
    private final ObjectMapper json;
    private final ExportSettings settings;
    private final CurrentVertxRequest current;
    private final Callers callers;
    private final Semaphore places;
    private final CallerPlaces ofCallers;

    @Inject
    Export(
            Journal journal,
            EntryTypes types,
            ObjectMapper json,
            ExportSettings settings,
            CurrentVertxRequest current,
            Callers callers) {
        this.journal = journal;
        this.types = types;
        this.json = json;
        this.settings = settings;
        this.current = current;
        this.callers = callers;
        this.places = new Semaphore(settings.maxConcurrent());
        this.ofCallers = new CallerPlaces(settings.maxPerCaller());
    }

    /**
     * The copy that is asked for.
     *
     * @throws Problem invalid-parameters (400), unavailable (503) where too many are under way
     */
    Stream of(ExportRequest request) {
        var selected = typesOf(request.type);
        var routing = current.getCurrent();
        var caller = callers.of(routing);
        if (!ofCallers.take(caller)) {
            throw Problem.unavailable(RETRY_AFTER_SECONDS, Message.of("too-many-exports-of-one"));
        }
        if (!places.tryAcquire()) {
            ofCallers.release(caller);
            throw Problem.unavailable(RETRY_AFTER_SECONDS, Message.of("too-many-exports"));
        }
        return Stream.to(routing, "innovasjonsbase.ndjson", settings.maxTime(), out -> write(selected, out), () -> {
            places.release();
            ofCallers.release(caller);
        });
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
        try {
            QuarkusTransaction.requiringNew()
                    .timeout((int) settings.maxTime().toSeconds())
                    .run(() -> writeSnapshot(selected, out));
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private void writeSnapshot(List<Class<? extends Entry>> selected, OutputStream out) {
        var hashed = new DigestOutputStream(out, Sha256.begin());
        try {
            var position = journal.position();
            var counts = new LinkedHashMap<String, Long>();
            for (var entity : selected) {
                counts.put(Entry.collectionOf(entity), writeAll(entity, hashed));
            }
            var hash = Sha256.hexSoFar(hashed.getMessageDigest());
            var trailer = new Trailer(position.number(), position.epoch(), counts, hash);
            out.write(json.writeValueAsBytes(Map.of("trailer", trailer)));
            out.write('\n');
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
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
