package no.innovasjonsbase.platform.ratelimit;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ClientAddressTest {
    @ParameterizedTest
    @CsvSource({
        "2001:db8:0:1::1, 2001:db8:0:1:ffff:ffff:ffff:ffff",
        "fe80::1%eth0, fe80::2",
        "::ffff:192.0.2.1, 192.0.2.1",
        "192.0.2.1, 192.0.2.1"
    })
    void one_customer_has_one_name(String one, String other) {
        assertThat(ClientAddress.groupOf(one)).isEqualTo(ClientAddress.groupOf(other));
    }

    @ParameterizedTest
    @CsvSource({"2001:db8:0:1::1, 2001:db8:0:2::1", "192.0.2.1, 192.0.2.2"})
    void two_customers_have_two(String one, String other) {
        assertThat(ClientAddress.groupOf(one)).isNotEqualTo(ClientAddress.groupOf(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "_hidden", "", "999.1.1.1", "2001:db8::zz"})
    void what_is_no_address_stays_as_it_is(String text) {
        assertThat(ClientAddress.groupOf(text)).isEqualTo(text);
    }
}
