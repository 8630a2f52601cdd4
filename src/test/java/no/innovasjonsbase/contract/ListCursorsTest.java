package no.innovasjonsbase.contract;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import no.innovasjonsbase.testsupport.Api;
import no.innovasjonsbase.testsupport.ApplicationTest;
import no.innovasjonsbase.testsupport.Contract;
import no.innovasjonsbase.testsupport.Contract.Operation;

import static org.assertj.core.api.Assertions.assertThat;

/** Cursors that no list has sent as they are. They are refused before the database is asked for anything. */
@ApplicationTest
class ListCursorsTest {
    @ParameterizedTest
    @MethodSource("no.innovasjonsbase.contract.ListGrammarTest#longLists")
    void a_cursor_that_is_not_as_it_was_sent_is_refused(Operation list) {
        var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        for (var sort : list.query("sort").choices()) {
            var address = list.path() + "?limit=1&sort=" + sort;
            var cursor = Api.json(address).get("next").asText();
            assertThat(cursor).matches("[A-Za-z0-9_-]+");

            var last = cursor.length() - 1;
            refusesCursor(address, cursor.substring(0, last));
            refusesCursor(address, cursor.substring(1));
            refusesCursor(address, cursor + "A");
            refusesCursor(address, cursor + "%3D");
            refusesCursor(address, cursor + "%0A");
            for (int i = 0; i < last; i += 3) {
                var other = alphabet.charAt((alphabet.indexOf(cursor.charAt(i)) + 1) % alphabet.length());
                refusesCursor(address, cursor.substring(0, i) + other + cursor.substring(i + 1));
            }
            // The same but for bits that base64 leaves unused, or nearly the same.
            var group = alphabet.indexOf(cursor.charAt(last)) / 16 * 16;
            for (int other = group; other < group + 16; other++) {
                if (alphabet.charAt(other) != cursor.charAt(last)) {
                    refusesCursor(address, cursor.substring(0, last) + alphabet.charAt(other));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("no.innovasjonsbase.contract.ListGrammarTest#longLists")
    void a_cursor_of_another_question_is_refused(Operation list) {
        var cursor = Api.json(list.path() + "?limit=1&sort=id").get("next").asText();
        for (var other : List.of(
                "sort=-id",
                "sort=updatedAt",
                "sort=id,updatedAt",
                "sort=id&maintainer=974760673",
                "sort=id&updatedSince=2001-01-01",
                "sort=id&ids=a")) {
            refusesCursor(list.path() + "?" + other, cursor);
        }
        for (var other : Contract.lists()) {
            if (!other.path().equals(list.path())) {
                refusesCursor(other.path() + "?sort=id", cursor);
            }
        }
        Api.get(list.path() + "?sort=id&limit=7&total=true&lang=nn&fields=meta&after=" + cursor)
                .ok();
    }

    @ParameterizedTest
    @MethodSource("no.innovasjonsbase.testsupport.Contract#lists")
    void an_invented_cursor_is_refused(Operation list) {
        for (var cursor : List.of(
                "abc",
                "A",
                "%20",
                "null",
                "0",
                "1",
                "====",
                "%C3%A6",
                "%2B%2F",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "a".repeat(3000),
                "eyJpZCI6ICJhIn0")) {
            refusesCursor(list.path() + "?limit=1", cursor);
        }
    }

    private static void refusesCursor(String address, String cursor) {
        var problem = Api.get(address + "&after=" + cursor).problem(400, "invalid-parameters");
        assertThat(problem.at("/errors/0/parameter").asText()).isEqualTo("after");
    }
}
