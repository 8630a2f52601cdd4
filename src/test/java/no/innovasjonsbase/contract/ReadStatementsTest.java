package no.innovasjonsbase.contract;

import java.util.TreeSet;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import no.innovasjonsbase.platform.view.DocumentLookup;
import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.Contract;
import no.innovasjonsbase.testsupport.Statements;

import static org.assertj.core.api.Assertions.assertThat;

/** How many statements a read sends to the database: it takes stored documents, and follows none of what they refer to. */
@ApplicationTest
@Tag("database")
class ReadStatementsTest {
    @ParameterizedTest
    @MethodSource("no.innovasjonsbase.testsupport.Contract#entries")
    void an_entry_is_one_statement(String entry) {
        assertThat(Statements.of(entry)).hasSize(1);
        assertThat(Statements.of(entry + "?lang=nn&fields=citations")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "/id/organization/digdir, 303",
        "/api/v1/organizations/orgnr:974761076, 303",
        // Of which there are two.
        "/api/v1/organizations/orgnr:991825827, 303",
        "/api/v1/organizations/orgnr:930000043, 404",
        "/api/v1/organizations/orgnr:930000044, 400"
    })
    void a_redirect_is_one_statement_at_most(String address, int status) {
        assertThat(Statements.of(address, status)).hasSize(status == 400 ? 0 : 1);
    }

    @ParameterizedTest
    @MethodSource("no.innovasjonsbase.testsupport.Contract#listsWithContent")
    void a_list_is_one_statement_for_each_batch(Contract.Operation list) {
        for (var query :
                new String[] {"limit=1", "limit=20", "limit=25", "limit=200", "limit=200&lang=en&fields=meta"}) {
            var address = list.path() + "?" + query;
            var batches = 1 + Api.json(address).get("items").size() / DocumentLookup.BATCH_SIZE;

            assertThat(Statements.of(address)).as(query).hasSize(batches);
        }
    }

    @ParameterizedTest
    @MethodSource("no.innovasjonsbase.testsupport.Contract#listsWithContent")
    void a_number_of_all_is_one_statement_more(Contract.Operation list) {
        assertThat(Statements.of(list.path() + "?total=true")).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("no.innovasjonsbase.testsupport.Contract#listsWithContent")
    void each_kind_of_reference_that_is_embedded_is_one_statement_more(Contract.Operation list) {
        for (var reference : new TreeSet<>(list.query("expand").choices())) {
            var isOfSeveralTypes = reference.matches("origin|saidIn");

            assertThat(Statements.of(list.path() + "?limit=10&expand=" + reference))
                    .as(reference)
                    .hasSizeLessThanOrEqualTo(isOfSeveralTypes ? 4 : 2);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/conferences/topplederkonferansen-2018/programme, 3",
        "/api/v1/speakers/jacob-torfing/appearances, 6",
        "/api/v1/principles/torfing-1/evidence, 13"
    })
    void what_crosses_types_is_a_number_of_statements_that_does_not_grow(String address, int most) {
        assertThat(Statements.of(address)).hasSizeLessThanOrEqualTo(most);
    }
}
