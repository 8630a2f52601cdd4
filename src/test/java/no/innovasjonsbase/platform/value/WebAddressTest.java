package no.innovasjonsbase.platform.value;

import java.net.URI;
import java.util.regex.Pattern;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static no.innovasjonsbase.platform.value.RuleAssert.assertThatRulesOf;
import static org.assertj.core.api.Assertions.assertThat;

class WebAddressTest {
    record Page(@HttpUrl String url) {}

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "https://www.regjeringen.no/",
                "http://regjeringen.no",
                "https://www.regjeringen.no/no/dokumenter/meld.-st.-30-20192020/id2715113/",
                "https://example.org:8443/a?b=c&d=%C3%A5#e",
                "https://example.org/a;b=c/(d)/%c3%a5?e=f/g?h:i@j!$'*+,#k?l",
                "https://[2001:db8::1]/",
                "https://[2001:db8::1]:8443/",
                "http://192.0.2.1/",
                "https://xn--blbr-roah.no/",
                "https://example.org./"
            })
    void a_uri_stays_as_it_is(String url) {
        assertThatRulesOf(new Page(url)).areKept();
        if (url != null) {
            assertThat(WebAddress.of(url).text()).isEqualTo(url);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    HTTPS://WWW.REGJERINGEN.NO/A             | https://www.regjeringen.no/A
                    https://blåbær.no/økonomi                | https://xn--blbr-roah.no/%C3%B8konomi
                    https://BLÅBÆR.no                        | https://xn--blbr-roah.no
                    https://bla\\u030abær.no/a\\u030a          | https://xn--blbr-roah.no/%C3%A5
                    https://例え。jp/                         | https://xn--r8jz45g.jp/
                    https://x.no/?filter[a]=1                | https://x.no/?filter%5Ba%5D=1
                    https://x.no/a b?c d#e f                 | https://x.no/a%20b?c%20d#e%20f
                    'https://x.no/a|b?c|d'                   | https://x.no/a%7Cb?c%7Cd
                    https://x.no/{a}\\b^`"<c>                | https://x.no/%7Ba%7D%5Cb%5E%60%22%3Cc%3E
                    https://x.no/[a]#[b]                     | https://x.no/%5Ba%5D#%5Bb%5D
                    https://x.no/?q=så&r=%C3%A5&s=100%25     | https://x.no/?q=s%C3%A5&r=%C3%A5&s=100%25
                    https://x.no/#avsnitt-på-norsk           | https://x.no/#avsnitt-p%C3%A5-norsk
                    https://x.no/a#b#c                       | https://x.no/a#b%23c
                    https://x.no/😀                          | https://x.no/%F0%9F%98%80
                    https://x.no:/                           | https://x.no/
                    https://x.no:0443/                       | https://x.no/
                    http://x.no:80                           | http://x.no
                    http://x.no:0443                         | http://x.no:443
                    ' https://x.no/\\n'                       | https://x.no/
                    '\\ufeffhttps://x.no/\\u00a0'              | https://x.no/
                    """)
    void an_iri_becomes_a_uri(String sent, String kept) {
        var address = WebAddress.of(unescaped(sent));

        assertThat(address.fault()).isEmpty();
        assertThat(address.text()).isEqualTo(kept);
        assertThat(WebAddress.of(kept).text()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                                      | text.blank
                    ' '                                     | text.blank
                    www.regjeringen.no                      | url.no-scheme
                    www.regjeringen.no:8080/a               | url.no-scheme
                    localhost:8080                          | url.no-scheme
                    //www.regjeringen.no/                   | url.no-scheme
                    /no/dokumenter/                         | url.no-scheme
                    ?q=https://x.no/                        | url.no-scheme
                    ftp://www.regjeringen.no/               | url.other-scheme
                    file:///etc/passwd                      | url.other-scheme
                    javascript:alert(1)                     | url.other-scheme
                    data:text/html,x                        | url.other-scheme
                    mailto:post@digdir.no                   | url.other-scheme
                    urn:isbn:0451450523                     | url.other-scheme
                    https:                                  | url.no-host
                    https:///                               | url.no-host
                    https:/www.regjeringen.no               | url.no-host
                    https:www.regjeringen.no                | url.no-host
                    https://?a                              | url.no-host
                    https://:443/                           | url.host
                    https://ikke et navn/                   | url.host
                    https://-x.no/                          | url.host
                    https://x..no/                          | url.host
                    https://my_host.no/                     | url.host
                    https://x.no\\a/                        | url.host
                    https://bl%C3%A5b%C3%A6r.no/            | url.host
                    https://192.0.2.999/                    | url.host
                    https://[::1/                           | url.host
                    https://[1.2.3.4]/                      | url.host
                    https://[fe80::1%eth0]/                 | url.host
                    https://a:b:c/                          | url.host
                    https://x.no:port/                      | url.port
                    https://x.no:0/                         | url.port
                    https://x.no:65536/                     | url.port
                    https://x.no:-1/                        | url.port
                    https://x.no/%zz                        | url.percent
                    https://x.no/?rabatt=50%                | url.percent
                    https://x.no/#%                         | url.percent
                    https://user@www.regjeringen.no/        | url.user-info
                    https://user:se:cret@regjeringen.no/    | url.user-info
                    https://x.no/a\\nb                       | text.line-break
                    https://x.no/\\u0000                     | text.control-character
                    https://x.no/\\u202e                     | text.direction
                    https://x.no/?fnr=01010750160           | text.national-identity-number
                    """)
    void what_cannot_be_one_is_refused_for_its_true_reason(String sent, String fault) {
        var url = unescaped(sent);

        assertThatRulesOf(new Page(url)).areBroken("url: " + fault);
    }

    @Test
    void an_address_may_have_2000_characters_in_ascii_and_no_more() {
        var start = "https://example.org/";
        var longest = start + "a".repeat(WebAddress.MAX_LENGTH - start.length());

        assertThatRulesOf(new Page(longest)).areKept();
        assertThatRulesOf(new Page(longest + "a")).areBroken("url: text.too-long");
        assertThatRulesOf(new Page(start + "å".repeat(500))).areBroken("url: url.too-long");
    }

    @Test
    void a_name_of_a_host_may_have_parts_of_63_characters_and_no_more() {
        assertThatRulesOf(new Page("https://" + "a".repeat(63) + ".no/")).areKept();
        assertThatRulesOf(new Page("https://" + "a".repeat(64) + ".no/")).areBroken("url: url.host");
        assertThatRulesOf(new Page("https://" + "a.".repeat(127) + "no/")).areBroken("url: url.host");
    }

    @Property
    void every_text_is_an_address_in_ascii_or_has_a_fault(@ForAll String text) {
        for (var sent : new String[] {text, "https://" + text, "https://x.no/" + text}) {
            var address = WebAddress.of(sent);
            assertThat(address.fault().isPresent()
                            || address.text().matches("https?://[!-~]+")
                                    && URI.create(address.text()).getHost() != null)
                    .as(sent)
                    .isTrue();
        }
    }

    private static String unescaped(String text) {
        return Pattern.compile("\\\\u([0-9a-f]{4})")
                .matcher(text.replace("\\n", "\n"))
                .replaceAll(code -> String.valueOf((char) Integer.parseInt(code.group(1), 16)));
    }
}
