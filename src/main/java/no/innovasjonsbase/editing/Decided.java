package no.innovasjonsbase.editing;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.entry.Orgnr;
import no.innovasjonsbase.platform.http.JsonPointer;
import no.innovasjonsbase.platform.problem.Fault;
import no.innovasjonsbase.platform.problem.FaultList;

/**
 * The properties of an entry that the base decides: {@code id}, {@code href}, {@code type} and {@code meta}. A client may
 * send them along as they are, so that what it fetched can be sent back; only the maintainer may be another, for admins.
 */
final class Decided {
    static final List<String> PROPERTIES = List.of("id", "href", "type", "meta");

    private static final List<String> META = List.of("createdAt", "etag", "maintainer", "updatedAt", "version");
    private static final String MAINTAINER = "maintainer";

    private final Class<? extends Entry> type;
    private final String id;
    private final JsonNode meta;
    private final boolean isAdmin;
    private final boolean isCopy;
    private String maintainer;

    /**
     * What is decided about an entry.
     *
     * @param id null where the base has yet to make it
     * @param meta what the base knows of the entry; null where there is none yet
     * @param maintainer who maintains it unless an admin says otherwise
     * @param isCopy whether it comes from a copy of a base: then version, times and tag tell of that one, and are passed over
     */
    Decided(Class<? extends Entry> type, String id, JsonNode meta, String maintainer, boolean isAdmin, boolean isCopy) {
        this.type = type;
        this.id = id;
        this.meta = meta;
        this.maintainer = maintainer;
        this.isAdmin = isAdmin;
        this.isCopy = isCopy;
    }

    /** Who is to maintain the entry. */
    String maintainer() {
        return maintainer;
    }

    /** Notes what a client wants otherwise. */
    void read(ObjectNode sent, FaultList faults) {
        if (sent.hasNonNull("id") && !sent.get("id").asText().equals(id)) {
            faults.add(
                    id == null
                            ? Fault.inBody("/id", "body.id-chosen", "collection", Entry.collectionOf(type))
                            : Fault.inBody("/id", "body.id-differs", "value", id));
        }
        require("type", sent.get("type"), Entry.typeOf(type), "", faults);
        require("href", sent.get("href"), id == null ? null : Entry.hrefOf(type, id), "", faults);
        if (sent.hasNonNull("meta")) {
            if (sent.get("meta") instanceof ObjectNode known) {
                readMeta(known, faults);
            } else {
                faults.add(Fault.inBody("/meta", "body.must-be.object"));
            }
        }
    }

    private void readMeta(ObjectNode sent, FaultList faults) {
        sent.fieldNames().forEachRemaining(name -> {
            var value = sent.get(name);
            if (!META.contains(name)) {
                var valid = String.join(", ", META);
                faults.add(Fault.inBody(
                        JsonPointer.ROOT.to("meta").to(name).toString(),
                        "body.unknown-property",
                        "name",
                        name,
                        "valid",
                        valid));
            } else if (!name.equals(MAINTAINER)) {
                if (!isCopy) {
                    require(name, value, meta == null ? null : meta.get(name).asText(), "/meta", faults);
                }
            } else if (!value.isNull()) {
                readMaintainer(value.asText(), faults);
            }
        });
    }

    private void readMaintainer(String sent, FaultList faults) {
        if (!Orgnr.isOne(sent)) {
            faults.add(Fault.inBody("/meta/maintainer", "constraint.orgnr"));
        } else if (!isAdmin && !sent.equals(maintainer)) {
            faults.add(Fault.inBody("/meta/maintainer", "body.maintainer", "value", maintainer));
        } else {
            maintainer = sent;
        }
    }

    /** Notes where a property is sent otherwise than it is; null where it isn't known yet. */
    private static void require(String name, JsonNode sent, String actual, String parent, FaultList faults) {
        if (sent == null || sent.isNull() || sent.isValueNode() && sent.asText().equals(actual)) {
            return;
        }
        var pointer = parent + "/" + name;
        faults.add(
                actual == null
                        ? Fault.inBody(pointer, "body.read-only-new")
                        : Fault.inBody(pointer, "body.read-only", "value", actual));
    }
}
