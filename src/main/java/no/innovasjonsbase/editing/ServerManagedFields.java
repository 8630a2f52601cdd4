package no.innovasjonsbase.editing;

import java.math.BigDecimal;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import no.innovasjonsbase.platform.entry.Entry;
import no.innovasjonsbase.platform.http.body.JsonPointer;
import no.innovasjonsbase.platform.problem.Fault;
import no.innovasjonsbase.platform.problem.FaultList;
import no.innovasjonsbase.platform.value.InstantFormat;
import no.innovasjonsbase.platform.value.Orgnr;

/**
 * The properties of an entry that the base decides: {@code id}, {@code href}, {@code type} and {@code meta}. A client may
 * send them along as they are, so that what it fetched can be sent back; only the maintainer may be another, for admins.
 */
final class ServerManagedFields {
    static final List<String> PROPERTIES = List.of("id", "href", "type", "meta");

    private static final String MAINTAINER = "maintainer";
    private static final String VERSION = "version";
    private static final String CREATED_AT = "createdAt";
    private static final String UPDATED_AT = "updatedAt";
    private static final List<String> META = List.of(CREATED_AT, "etag", MAINTAINER, UPDATED_AT, VERSION);

    private final JsonNode meta;
    private final boolean isAdmin;
    private final boolean isImport;
    private String maintainer;

    /**
     * What is decided about an entry.
     *
     * @param meta what the base knows of the entry; null where there is none yet
     * @param maintainer who maintains it unless an admin says otherwise
     * @param isImport whether it comes from a copy of a base: then version, times and tag tell of that one, and are passed over
     */
    ServerManagedFields(JsonNode meta, String maintainer, boolean isAdmin, boolean isImport) {
        this.meta = meta;
        this.maintainer = maintainer;
        this.isAdmin = isAdmin;
        this.isImport = isImport;
    }

    /** Who is to maintain the entry. */
    String maintainer() {
        return maintainer;
    }

    /** Notes what is wrong with these properties whatever the entry holds now. */
    static void check(Class<? extends Entry> type, String id, ObjectNode sent, FaultList faults) {
        if (sent.hasNonNull("id")
                && !(sent.get("id").isTextual() && sent.get("id").asText().equals(id))) {
            faults.add(
                    id == null
                            ? Fault.inBody("/id", "body.id-chosen", "collection", Entry.collectionOf(type))
                            : Fault.inBody("/id", "body.id-differs", "value", id));
        }
        require("type", sent.path("type"), Entry.typeOf(type), "", faults);
        require("href", sent.path("href"), id == null ? null : Entry.hrefOf(type, id), "", faults);
        if (sent.hasNonNull("meta")) {
            if (sent.get("meta") instanceof ObjectNode known) {
                checkMeta(known, faults);
            } else {
                faults.add(Fault.inBody("/meta", "body.must-be.object"));
            }
        }
    }

    private static void checkMeta(ObjectNode sent, FaultList faults) {
        sent.fieldNames().forEachRemaining(name -> {
            if (!META.contains(name)) {
                faults.add(() -> Fault.inBody(
                        JsonPointer.ROOT.to("meta").to(name).toString(),
                        "body.unknown-property",
                        "name",
                        name,
                        "valid",
                        String.join(", ", META)));
            }
        });
        if (sent.hasNonNull(MAINTAINER) && !Orgnr.isOne(orgnrIn(sent.get(MAINTAINER)))) {
            faults.add(Fault.inBody("/meta/maintainer", "constraint.orgnr"));
        }
    }

    /** Notes what a client wants otherwise in {@code meta} than the base has it. */
    void read(JsonNode sent, FaultList faults) {
        for (var name : META) {
            if (name.equals(MAINTAINER)) {
                readMaintainer(sent.path(name), faults);
            } else if (!isImport) {
                require(
                        name,
                        sent.path(name),
                        meta == null ? null : meta.get(name).asText(),
                        "/meta",
                        faults);
            }
        }
    }

    private void readMaintainer(JsonNode sent, FaultList faults) {
        var number = orgnrIn(sent);
        if (!Orgnr.isOne(number)) {
            return;
        }
        if (!isAdmin && !number.equals(maintainer)) {
            faults.add(Fault.inBody("/meta/maintainer", "body.maintainer", "value", maintainer));
        } else {
            maintainer = number;
        }
    }

    private static String orgnrIn(JsonNode sent) {
        return sent.isTextual() ? Orgnr.normalized(sent.asText()) : null;
    }

    /** Whether what was sent means the same, in whatever form: clients write times and numbers anew in forms of their own. */
    private static boolean says(String name, JsonNode sent, String actual) {
        return switch (name) {
            case VERSION -> sent.isNumber() && sent.decimalValue().compareTo(new BigDecimal(actual)) == 0;
            case CREATED_AT, UPDATED_AT ->
                sent.isTextual() && InstantFormat.find(sent.asText()).equals(InstantFormat.find(actual));
            default -> sent.isTextual() && sent.asText().equals(actual);
        };
    }

    /** Notes where a property is sent otherwise than it is; null where it isn't known yet. */
    private static void require(String name, JsonNode sent, String actual, String parent, FaultList faults) {
        if (sent.isMissingNode() || sent.isNull() || actual != null && says(name, sent, actual)) {
            return;
        }
        var pointer = parent + "/" + name;
        faults.add(
                actual == null
                        ? Fault.inBody(pointer, "body.read-only-new")
                        : Fault.inBody(pointer, "body.read-only", "value", actual));
    }
}
