package no.innovasjonsbase.catalog;

import java.util.List;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.riot.Lang;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.Contract;
import no.innovasjonsbase.testsupport.Rdf;

import static org.assertj.core.api.Assertions.assertThat;

/** The graph of the whole base is to be had in one file. */
@ApplicationTest
@Tag("database")
class DumpTest {
    private static final String TURTLE = "/dump.ttl.gz";
    private static final String N_TRIPLES = "/dump.nt.gz";

    @Test
    void a_dump_is_the_sum_of_the_graphs_of_all_entries() {
        var sum = GraphFactory.createDefaultGraph();
        for (var list : Contract.lists()) {
            Api.json(list.path() + "?limit=200&fields=id")
                    .get("items")
                    .forEach(entry -> GraphUtil.addInto(
                            sum,
                            Rdf.read(Api.get(entry.get("href").asText(), "Accept", "text/turtle")
                                    .ok())));
        }

        assertThat(sum.size()).isGreaterThan(1000);
        assertThat(dump(TURTLE, Lang.TURTLE).isIsomorphicWith(sum)).isTrue();
        assertThat(dump(N_TRIPLES, Lang.NTRIPLES).isIsomorphicWith(sum)).isTrue();
    }

    private static Graph dump(String address, Lang syntax) {
        return Rdf.read(Api.get(address).ok().unzipped(), syntax);
    }

    @ParameterizedTest
    @ValueSource(strings = {TURTLE, N_TRIPLES})
    void a_dump_is_a_file_that_is_compressed_once_and_the_same_each_time(String address) {
        var dump = Api.get(address, "Accept-Encoding", "gzip").ok();

        assertThat(dump.header("Content-Type")).isEqualTo("application/gzip");
        assertThat(dump.findHeader("Content-Encoding")).isEmpty();
        assertThat(dump.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"innovasjonsbase" + address.replaceFirst("[^.]*", "") + "\"");
        assertThat(Api.get(address).ok().body()).isEqualTo(dump.body());
        assertThat(Api.send("HEAD", address).ok().header("Content-Type")).isEqualTo("application/gzip");
    }

    @Test
    void a_head_leaves_its_place_to_the_next() {
        for (int i = 0; i < 10; i++) {
            Api.send("HEAD", TURTLE).ok();
        }
        Api.get(TURTLE).ok();
    }

    @Test
    void what_cannot_be_given_is_told() {
        for (var address : List.of(TURTLE, N_TRIPLES)) {
            Api.get(address, "Accept", "application/json").problem(406, "not-acceptable");
            Api.get(address + "?type=topic").problem(400, "invalid-parameters");
            Api.send("POST", address).problem(405, "method-not-allowed");
        }
    }
}
