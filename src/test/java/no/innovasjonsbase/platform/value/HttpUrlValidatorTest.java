package no.innovasjonsbase.platform.value;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static no.innovasjonsbase.platform.value.RuleAssert.assertThatRulesOf;

class HttpUrlValidatorTest {
    record Page(@HttpUrl String url) {}

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "https://www.regjeringen.no/",
                "http://regjeringen.no",
                "HTTPS://WWW.REGJERINGEN.NO/",
                "https://www.regjeringen.no/no/dokumenter/meld.-st.-30-20192020/id2715113/",
                "https://example.org:8443/a?b=c&d=%C3%A5#e",
                "https://[2001:db8::1]/",
                "http://192.0.2.1/",
                "https://xn--blbr-roah.no/"
            })
    void web_addresses_and_nothing_at_all_are_valid(String url) {
        assertThatRulesOf(new Page(url)).areKept();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "www.regjeringen.no",
                "//www.regjeringen.no/",
                "/no/dokumenter/",
                "https:",
                "https:///",
                "https:/www.regjeringen.no",
                "https:www.regjeringen.no",
                "ftp://www.regjeringen.no/",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "data:text/html,x",
                "mailto:post@digdir.no",
                "urn:isbn:0451450523",
                "https://user@www.regjeringen.no/",
                "https://user:secret@www.regjeringen.no/",
                "https://www.regjeringen.no/a b",
                " https://www.regjeringen.no/",
                "https://www.regjeringen.no/\n",
                "https://www.regjeringen.no/%zz",
                "https://www.regjeringen.no/<script>",
                "https://ikke et navn/"
            })
    void anything_else_is_refused(String url) {
        assertThatRulesOf(new Page(url)).areBroken("url: http-url");
    }

    @Test
    void an_address_may_have_2000_characters_and_no_more() {
        var start = "https://example.org/";
        var longest = start + "a".repeat(HttpUrlValidator.MAX_LENGTH - start.length());

        assertThatRulesOf(new Page(longest)).areKept();
        assertThatRulesOf(new Page(longest + "a")).areBroken("url: http-url");
    }
}
