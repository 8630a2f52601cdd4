package no.innovasjonsbase.platform.http.request;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CursorTest {
    private static final String QUESTION = "Conference[-startDate, id]{topic=innovation}";

    @Test
    void a_cursor_fits_into_a_query_as_it_is() {
        assertThat(new Cursor(List.of("2018-01-01", "topplederkonferansen-2018")).encode(QUESTION))
                .matches("[A-Za-z0-9_-]+");
    }

    @Property
    void decoding_gives_back_what_was_encoded(
            @ForAll("values") List<String> values, @ForAll("questions") String question) {
        var text = new Cursor(values).encode(question);

        assertThat(Cursor.decode(text)).contains(new Cursor(values));
        assertThat(Cursor.belongsTo(question, text)).isTrue();
    }

    @Property
    void the_same_place_in_the_same_list_has_the_same_cursor(@ForAll("values") List<String> values) {
        assertThat(new Cursor(values).encode(QUESTION)).isEqualTo(new Cursor(List.copyOf(values)).encode(QUESTION));
    }

    @Property
    void a_cursor_does_not_belong_to_another_question(
            @ForAll("values") List<String> values,
            @ForAll("questions") String question,
            @ForAll("questions") String other) {
        var text = new Cursor(values).encode(question);

        assertThat(Cursor.belongsTo(other, text)).isEqualTo(other.equals(question));
    }

    @Property
    void a_changed_character_before_the_last_is_refused(
            @ForAll("values") List<String> values,
            @ForAll @IntRange(max = 100_000) int at,
            @ForAll("characters") char by) {
        var text = new Cursor(values).encode(QUESTION);
        var changed = new StringBuilder(text);
        changed.setCharAt(at % (text.length() - 1), by);
        Assume.that(!changed.toString().equals(text));

        assertThat(Cursor.decode(changed.toString())).isEmpty();
    }

    @Property
    void a_changed_last_character_is_refused(@ForAll("values") List<String> values, @ForAll("characters") char by) {
        var text = new Cursor(values).encode(QUESTION);
        var changed = text.substring(0, text.length() - 1) + by;
        Assume.that(!changed.equals(text));

        assertThat(Cursor.decode(changed)).isEmpty();
    }

    @Property
    void a_cut_cursor_is_refused(@ForAll("values") List<String> values, @ForAll @IntRange(max = 100_000) int at) {
        var text = new Cursor(values).encode(QUESTION);

        assertThat(Cursor.decode(text.substring(0, at % text.length()))).isEmpty();
        assertThat(Cursor.decode(text.substring(1 + at % text.length()))).isEmpty();
    }

    @Property
    void a_cursor_with_more_behind_it_is_refused(
            @ForAll("values") List<String> values, @ForAll("characters") char more) {
        assertThat(Cursor.decode(new Cursor(values).encode(QUESTION) + more)).isEmpty();
    }

    @Property
    void any_string_is_refused(@ForAll String text) {
        assertThat(Cursor.decode(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "=", "x", "AAAA", "null", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "å", "!"})
    void what_was_made_up_is_refused(String text) {
        assertThat(Cursor.decode(text)).isEmpty();
    }

    /** The digest keeps nobody out, so whoever reads this source can make such a cursor. */
    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[null]", "[\"a\", null]", "[]", "{}", "[[]]", "[", "7"})
    void a_cursor_made_with_a_right_digest_over_something_else_is_refused(String json) throws NoSuchAlgorithmException {
        var sha256 = MessageDigest.getInstance("SHA-256");
        var signed = ("123456" + json).getBytes(StandardCharsets.UTF_8);
        var digest = Arrays.copyOf(sha256.digest(signed), 9);
        var forged =
                ByteBuffer.allocate(digest.length + signed.length).put(digest).put(signed);

        assertThat(Cursor.decode(Base64.getUrlEncoder().withoutPadding().encodeToString(forged.array())))
                .isEmpty();
    }

    @Provide
    Arbitrary<List<String>> values() {
        var slugs = Arbitraries.strings()
                .withCharRange('a', 'z')
                .numeric()
                .withChars('-')
                .ofMaxLength(80);
        var words = Arbitraries.strings().withCharRange('\u0000', '\ud7ff').ofMaxLength(40);
        return Arbitraries.oneOf(slugs, words).list().ofMinSize(1).ofMaxSize(4);
    }

    @Provide
    Arbitrary<String> questions() {
        return Arbitraries.oneOf(
                Arbitraries.of(QUESTION, "Conference[id]{}", "Conference[-id]{}", "Talk[id]{}", ""),
                Arbitraries.strings().withCharRange('\u0000', '\ud7ff').ofMaxLength(60));
    }

    /** Those of base64url, and some others. */
    @Provide
    Arbitrary<Character> characters() {
        return Arbitraries.chars().alpha().numeric().with('-', '_', '+', '/', '=', ' ', '.', 'å');
    }
}
