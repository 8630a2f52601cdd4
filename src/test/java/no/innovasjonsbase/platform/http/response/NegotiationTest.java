package no.innovasjonsbase.platform.http.response;

import java.util.stream.Stream;

import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.common.util.MediaTypeHelper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NegotiationTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*                                | application/json        | application/json",
                "application/*                      | application/json        | application/json",
                "text/html, application/json;q=0.1  | application/json        | application/json",
                "application/json                   | application/json;qs=0.5 | application/json",
                "text/csv                           | text/csv                | text/csv;charset=UTF-8;header=present",
                "text/html                          | application/json        |",
                "application/json;q=0               | application/json        |",
                "application/json;q=0.000, */*      | application/json        |",
                "*/*;q=0, application/json          | application/json        | application/json",
                "application/*;q=0, */*             | application/json        |",
                "application/*, */*;q=0             | application/json        | application/json",
                "*/*                                | application/json text/csv | application/json",
                "application/*                      | application/json text/csv | application/json",
                "text/*                             | application/json text/csv | text/csv;charset=UTF-8;header=present",
                "application/json;version=2         | application/json text/csv | application/json",
                "text/csv;q=0.9, application/json;q=0.8 | application/json text/csv | text/csv;charset=UTF-8;header=present",
                "application/json;q=0.5, application/*;q=0.9 | application/json text/csv | application/json",
                "application/json;q=0.5, */*;q=0.9  | application/json text/csv | text/csv;charset=UTF-8;header=present",
                "application/json;q=0, text/csv;q=0 | application/json text/csv |",
            })
    void the_most_exact_range_decides(String accept, String produced, String sent) {
        var type = Negotiation.negotiate(
                MediaTypeHelper.parseHeader(accept),
                Stream.of(produced.split(" ")).map(MediaType::valueOf).toList());

        assertThat(type)
                .isEqualTo(Stream.ofNullable(sent).map(MediaType::valueOf).findFirst());
    }
}
