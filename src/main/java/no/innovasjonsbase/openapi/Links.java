package no.innovasjonsbase.openapi;

import java.util.List;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.links.Link;

/** Links from answers to the operations that go on from there: from a list to its entries, from an entry to its changes. */
final class Links {
    private static final String ID = "$response.body#/id";

    private final OpenAPI document;

    private Links(OpenAPI document) {
        this.document = document;
    }

    static void addTo(OpenAPI document, Types types) {
        types.schemas().forEach(schema -> new Links(document).add(schema, types.addressOf(schema)));
    }

    private void add(String schema, String address) {
        var list = document.getPaths().getPathItem(address);
        var entry = document.getPaths().getPathItem(address + "/{id}");
        var read = define(schema + "-read", to(entry.getGET()).addParameter("id", ID));
        var change = define(schema + "-change", withTag(entry.getPATCH()));
        var delete = define(schema + "-delete", withTag(entry.getDELETE()));
        var versions = define(
                schema + "-versions",
                OASFactory.createLink()
                        .operationId("listVersions")
                        .addParameter("collection", address.replaceAll(".*/", ""))
                        .addParameter("id", ID));
        link(
                list.getGET(),
                List.of(
                        define(schema + "-first", to(entry.getGET()).addParameter("id", "$response.body#/items/0/id")),
                        define(schema + "-next", to(list.getGET()).addParameter("after", "$response.body#/next"))));
        link(entry.getGET(), List.of(change, delete, versions));
        List.of(list.getPOST(), entry.getPUT(), entry.getPATCH())
                .forEach(write -> link(write, List.of(read, change, delete, versions)));
    }

    private static Link to(Operation operation) {
        return OASFactory.createLink().operationId(operation.getOperationId());
    }

    private static Link withTag(Operation write) {
        return to(write).addParameter("id", ID).addParameter("If-Match", "$response.body#/meta/etag");
    }

    private String define(String name, Link link) {
        document.getComponents().addLink(name, link);
        return name;
    }

    private static void link(Operation operation, List<String> names) {
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("2")) {
                names.forEach(name -> answer.addLink(
                        name.replaceFirst(".*-", ""), OASFactory.createLink().ref("#/components/links/" + name)));
            }
        });
    }
}
