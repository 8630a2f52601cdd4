package no.innovasjonsbase.contract;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Ranges and parameters in {@code Accept} choose among the formats that there are, and are never sent back. */
@ApplicationTest
class AcceptedFormatsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /api/v1/topics         | application/*                                | application/json;charset=UTF-8
                    /api/v1/topics         | application/json;version=2                   | application/json;charset=UTF-8
                    /api/v1/topics         | application/json; charset=iso-8859-1         | application/json;charset=UTF-8
                    /api/v1/topics         | application/json;q=0.5, application/*;q=0.9  | application/json;charset=UTF-8
                    /api/v1/topics         | text/csv;charset=x, */*;q=0.1                | text/csv;charset=UTF-8;header=present
                    /api/v1/topics/trust   | application/*;version=2                      | application/json;charset=UTF-8
                    /api/v1/export         | application/*                                | application/x-ndjson;charset=UTF-8
                    /api/v1/export         | application/jsonl;version=2                  | application/jsonl;charset=UTF-8
                    /api/v1/export         | */*                                          | application/x-ndjson;charset=UTF-8
                    """)
    void an_answer_is_of_one_of_its_formats(String address, String accept, String format) {
        var answer = Api.get(address, "Accept", accept).ok();

        assertThat(answer.header("Content-Type").replace(" ", "")).isEqualToIgnoringCase(format);
    }
}
