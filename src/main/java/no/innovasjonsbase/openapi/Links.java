package no.innovasjonsbase.openapi;

import java.util.List;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.links.Link;

import no.innovasjonsbase.platform.entry.JandexEntryType;

/** Links from answers to the operations that go on from there: from a list to its entries, from an entry to its changes. */
final class Links {
    private static final String ID = "$response.body#/id";

    private final OpenAPI document;

    Links(OpenAPI document) {
        this.document = document;
    }

    /** Links the operations of a type to each other. */
    void add(JandexEntryType type) {
        var list = document.getPaths().getPathItem(type.address());
        var entry = document.getPaths().getPathItem(type.address() + "/{id}");
        var versions = OASFactory.createLink()
                .operationId("listVersions")
                .addParameter("collection", type.collection())
                .addParameter("id", ID);
        document.getComponents()
                .addLink(type.schema() + "-read", to(entry.getGET()).addParameter("id", ID))
                .addLink(type.schema() + "-change", withTag(entry.getPATCH()))
                .addLink(type.schema() + "-delete", withTag(entry.getDELETE()))
                .addLink(type.schema() + "-versions", versions)
                .addLink(type.schema() + "-first", to(entry.getGET()).addParameter("id", "$response.body#/items/0/id"))
                .addLink(type.schema() + "-next", to(list.getGET()).addParameter("after", "$response.body#/next"));
        link(type, list.getGET(), "first", "next");
        link(type, entry.getGET(), "change", "delete", "versions");
        for (var write : List.of(list.getPOST(), entry.getPUT(), entry.getPATCH())) {
            link(type, write, "read", "change", "delete", "versions");
        }
    }

    private static Link to(Operation operation) {
        return OASFactory.createLink().operationId(operation.getOperationId());
    }

    private static Link withTag(Operation write) {
        return to(write).addParameter("id", ID).addParameter("If-Match", "$response.body#/meta/etag");
    }

    private static void link(JandexEntryType type, Operation operation, String... names) {
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("2")) {
                for (var name : names) {
                    answer.addLink(name, OASFactory.createLink().ref(type.schema() + "-" + name));
                }
            }
        });
    }
}
