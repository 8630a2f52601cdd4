package no.innovasjonsbase.platform.http.streaming;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;

import no.innovasjonsbase.platform.problem.ClientDisconnectedException;

/**
 * Sends streaming responses with constant memory: the writer waits for its client. A client that fetches nothing for a
 * while or takes too long as a whole is cut off, for its answer may hold a connection to the database.
 *
 * <p>What ends in the middle is never made to look whole: the connection is closed without the last chunk.
 */
@ApplicationScoped
public class StreamingResponseSender {
    private static final Logger LOG = Logger.getLogger(StreamingResponseSender.class);
    private static final int BUFFER_BYTES = 1 << 16;

    @Inject
    StreamSettings settings;

    @Inject
    CurrentVertxRequest current;

    /** Puts in place of a stream what sends it, and says in the headers what it is. */
    public void prepare(
            StreamingResponse stream,
            boolean isZipped,
            ContainerRequestContext request,
            ContainerResponseContext response) {
        var headers = response.getHeaders();
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        if (stream.filename() != null) {
            headers.putSingle(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + stream.filename() + "\"");
        }
        if (isZipped) {
            headers.putSingle(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        var sending = new Sending(stream, isZipped, current.getCurrent());
        if (request.getMethod().equals(HttpMethod.HEAD)) {
            sending.end();
            response.setEntity(new byte[0], null, response.getMediaType());
        } else {
            response.setEntity(sending, null, response.getMediaType());
        }
    }

    /** One answer on its way. */
    private final class Sending implements StreamingOutput {
        private final StreamingResponse stream;
        private final boolean isZipped;
        private final RoutingContext routing;
        private final AtomicBoolean isBegun = new AtomicBoolean();

        Sending(StreamingResponse stream, boolean isZipped, RoutingContext routing) {
            this.stream = stream;
            this.isZipped = isZipped;
            this.routing = routing;
            routing.addEndHandler(ended -> end());
        }

        /** Ends what was never begun. */
        void end() {
            if (isBegun.compareAndSet(false, true)) {
                stream.end().run();
            }
        }

        @Override
        public void write(OutputStream sent) throws IOException {
            if (!isBegun.compareAndSet(false, true)) {
                throw new ClientDisconnectedException("The client has gone");
            }
            try (var paced = new TimeoutOutputStream(sent, routing, settings.timeout(), stream.longest())) {
                var out = isZipped ? new FastGzip(paced) : paced;
                stream.body().to(out);
                out.close();
            } catch (IOException | RuntimeException broken) {
                LOG.warnf("%s was cut off: %s", routing.request().path(), broken.getMessage());
                if (!routing.response().headWritten()) {
                    throw broken;
                }
                // At once: the connection's own close waits for what is written, and by then the end would be as well.
                new SocketProgress(routing.request().connection()).cutOff().awaitUninterruptibly();
            } finally {
                stream.end().run();
            }
        }
    }

    /** Gzip that would rather keep up with the network than save the last tenth. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out, BUFFER_BYTES, true);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
