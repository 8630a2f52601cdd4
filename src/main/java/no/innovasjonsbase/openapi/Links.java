package no.innovasjonsbase.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.links.Link;

import no.innovasjonsbase.platform.entry.IndexedType;

/** Links from answers to the operations that go on from there: from a list to its entries, from an entry to its changes. */
final class Links {
    private static final String ID = "$response.body#/id";

    private final OpenAPI document;

    private Links(OpenAPI document) {
        this.document = document;
    }

    static void addTo(OpenAPI document, Types types) {
        types.all().forEach(new Links(document)::add);
    }

    private void add(IndexedType type) {
        var list = document.getPaths().getPathItem(type.address());
        var entry = document.getPaths().getPathItem(type.address() + "/{id}");
        var read = define(type, "read", to(entry.getGET()).addParameter("id", ID));
        var change = define(type, "change", withTag(entry.getPATCH()));
        var delete = define(type, "delete", withTag(entry.getDELETE()));
        var versions = define(
                type,
                "versions",
                OASFactory.createLink()
                        .operationId("listVersions")
                        .addParameter("collection", type.collection())
                        .addParameter("id", ID));
        var first = define(type, "first", to(entry.getGET()).addParameter("id", "$response.body#/items/0/id"));
        var next = define(type, "next", to(list.getGET()).addParameter("after", "$response.body#/next"));
        link(list.getGET(), first, next);
        link(entry.getGET(), change, delete, versions);
        link(list.getPOST(), read, change, delete, versions);
        link(entry.getPUT(), read, change, delete, versions);
        link(entry.getPATCH(), read, change, delete, versions);
    }

    private static Link to(Operation operation) {
        return OASFactory.createLink().operationId(operation.getOperationId());
    }

    private static Link withTag(Operation write) {
        return to(write).addParameter("id", ID).addParameter("If-Match", "$response.body#/meta/etag");
    }

    /** Defines a link, to be referred to by its name. */
    private String define(IndexedType type, String name, Link link) {
        document.getComponents().addLink(type.schema() + "-" + name, link);
        return type.schema() + "-" + name;
    }

    private static void link(Operation operation, String... links) {
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("2")) {
                for (var name : links) {
                    answer.addLink(
                            name.replaceFirst(".*-", ""),
                            OASFactory.createLink().ref("#/components/links/" + name));
                }
            }
        });
    }
}
