package no.innovasjonsbase.exchange.upload;

import io.vertx.ext.web.RoutingContext;

/** The client of one import: its slot, and what it reads. Both are given back once, however and whenever it goes. */
public final class ImportClient {
    private final ImportSlots.Slot slot;
    private ResponseFile answer;
    private boolean isGone;

    private ImportClient(ImportSlots.Slot slot) {
        this.slot = slot;
    }

    /** The client of a request that holds a slot from now on. */
    public static ImportClient of(RoutingContext request, ImportSlots.Slot slot) {
        var client = new ImportClient(slot);
        // The framework drops the answer to one who has gone before there was any, and doesn't tell.
        request.addEndHandler(ended -> client.leave());
        if (request.response().closed()) {
            client.leave();
        }
        return client;
    }

    /** Notes what the client reads until it goes. */
    public synchronized void read(ResponseFile file) {
        answer = file;
        if (isGone) {
            file.endReading();
        }
    }

    /** Ends it. */
    public synchronized void leave() {
        if (isGone) {
            return;
        }
        isGone = true;
        slot.close();
        if (answer != null) {
            answer.endReading();
        }
    }
}
