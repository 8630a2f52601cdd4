package no.innovasjonsbase.contract;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Formats that have each text in one language take the one that JSON would: by the order of {@code lang}, then nb, nn, en, any. */
@ApplicationTest
class ReaderLanguagesTest {
    private static final String CONFERENCE = "/api/v1/conferences/lesarar-2019";

    @BeforeAll
    static void write() {
        Api.write(
                        "PUT",
                        CONFERENCE,
                        """
                {"name":{"nb":"Norsk konferanse","se":"Davvisámegiel konferánsa"},
                 "startDate":"2019-03-01","endDate":"2019-03-01"}""")
                .is(201);
        Api.write(
                        "PUT",
                        "/api/v1/talks/lesarar-foredrag",
                        """
                {"title":{"nb":"Norsk foredrag","se":"Sámi logaldallan"},"kind":"talk","conference":{"id":"lesarar-2019"},
                 "start":"2019-03-01T10:00","end":"2019-03-01T11:00"}""")
                .is(201);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/talks/lesarar-foredrag?format=calendar&lang=se, Sámi logaldallan",
        "/api/v1/talks/lesarar-foredrag?format=calendar&lang=da, Norsk foredrag",
        "/api/v1/talks/lesarar-foredrag?format=calendar&lang=fr%2Cse, Sámi logaldallan",
        "/api/v1/talks/lesarar-foredrag?format=bibtex&lang=se, Davvisámegiel konferánsa",
        "/api/v1/talks/lesarar-foredrag?format=bibtex&lang=se, Sámi logaldallan",
        "/api/v1/talks/lesarar-foredrag?format=bibtex&lang=da, Norsk konferanse",
        "/api/v1/conferences/lesarar-2019/programme?format=calendar&lang=se, Sámi logaldallan",
        "/api/v1/conferences/lesarar-2019/programme?format=calendar&lang=da, Norsk foredrag",
        "/api/v1/conferences/lesarar-2019/schedule.json?lang=se, Sámi logaldallan",
        "/api/v1/conferences/lesarar-2019/schedule.xml?lang=da, Norsk foredrag"
    })
    void a_text_is_in_the_language_that_is_asked_for(String address, String text) {
        assertThat(Api.get(address).ok().text()).contains(text);
    }

    @ParameterizedTest
    @CsvSource({"calendar", "bibtex", "ris", "csl-json"})
    void what_may_have_texts_in_several_languages_names_none(String format) {
        var answer = Api.get("/api/v1/talks/lesarar-foredrag?lang=da&format=" + format)
                .ok();

        assertThat(answer.findHeader("Content-Language")).isEmpty();
        assertThat(answer.header("Vary")).contains("Accept-Language");
    }
}
