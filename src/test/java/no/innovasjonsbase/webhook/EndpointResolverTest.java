package no.innovasjonsbase.webhook;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import no.innovasjonsbase.platform.problem.Message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Only globally routable addresses are resolved, whatever notation a private one is given in (SSRF). */
class EndpointResolverTest {
    private static final String PUBLIC = "93.184.215.14";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "161.26.0.10",
                "166.9.8.7",
                "168.63.129.16",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "199.36.153.8",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:169.254.169.254",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "2600:2d00:2:1000::1",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                // What resolvers take for 127.0.0.1 and for 10.0.0.1.
                "2130706433",
                "127.1",
                "10.1",
            })
    void an_address_of_a_special_network_is_refused(String address) throws Exception {
        assertThat(GlobalAddress.isGlobal(InetAddress.getByName(address)))
                .as(address)
                .isFalse();
        var host = address.contains(":") ? "[" + address + "]" : address;
        var resolver = resolver(Set.of(), InetAddress::getAllByName);

        assertThatThrownBy(() -> resolver.resolve("https://" + host + "/"))
                .isInstanceOf(EndpointResolver.UnusableEndpointException.class)
                .hasMessage("ADDRESS_NOT_ALLOWED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "223.255.255.255",
                "2a00:1450:400f:80d::200e",
                "2606:4700:4700::1111"
            })
    void an_address_of_the_open_internet_is_taken(String address) throws Exception {
        assertThat(GlobalAddress.isGlobal(InetAddress.getByName(address)))
                .as(address)
                .isTrue();
    }

    @Test
    void an_address_of_this_very_host_is_refused_although_it_is_of_the_open_internet() {
        var resolver = new EndpointResolver(Set.of(), host -> addresses(PUBLIC), address -> address.getHostAddress()
                .equals(PUBLIC));

        assertThatThrownBy(() -> resolver.resolve("https://receiver.example.no/"))
                .hasMessage("ADDRESS_NOT_ALLOWED");
    }

    @Test
    void the_addresses_of_this_host_are_those_of_its_network_interfaces() throws Exception {
        var own = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .toList();

        assertThat(own).isNotEmpty().allMatch(EndpointResolver::isOfThisHost);
        assertThat(EndpointResolver.isOfThisHost(InetAddress.getByName(PUBLIC))).isFalse();
    }

    @Test
    void one_private_address_among_those_of_a_name_is_enough() {
        var resolver = resolver(Set.of(), host -> addresses(PUBLIC, "10.0.0.1"));

        assertThatThrownBy(() -> resolver.resolve("https://receiver.example.no/"))
                .hasMessage("ADDRESS_NOT_ALLOWED");
    }

    @Test
    void dns_rebinding_does_not_change_the_address_that_was_checked() throws Exception {
        var asked = new AtomicInteger();
        var resolver = resolver(Set.of(), host -> addresses(asked.getAndIncrement() == 0 ? PUBLIC : "169.254.169.254"));

        // The connection goes to the address that was checked, and the next message resolves anew.
        var endpoint = resolver.resolve("https://receiver.example.no/hook?a=b");
        assertThat(endpoint.address().getHostAddress()).isEqualTo(PUBLIC);
        assertThat(endpoint)
                .returns("receiver.example.no", ResolvedEndpoint::host)
                .returns(443, ResolvedEndpoint::port)
                .returns(true, ResolvedEndpoint::isTls)
                .returns("/hook?a=b", ResolvedEndpoint::pathAndQuery);
        assertThat(asked).hasValue(1);
        assertThatThrownBy(() -> resolver.resolve("https://receiver.example.no/"))
                .hasMessage("ADDRESS_NOT_ALLOWED");
    }

    @Test
    void an_unknown_host_has_a_reason_of_its_own() {
        var resolver = resolver(Set.of(), host -> {
            throw new UnknownHostException(host);
        });

        assertThatThrownBy(() -> resolver.resolve("https://receiver.example.no/"))
                .hasMessage("UNKNOWN_HOST");
    }

    @Test
    void a_receiver_that_the_settings_name_may_be_anywhere_and_none_beside_it() throws Exception {
        var resolver = resolver(Set.of("localhost:8099"), InetAddress::getAllByName);

        assertThat(resolver.faultsOf("http://localhost:8099/x")).isEmpty();
        assertThat(resolver.resolve("http://localhost:8099/x").port()).isEqualTo(8099);
        assertThat(keys(resolver, "http://localhost:8098/x")).containsExactly("webhook.not-https");
        assertThat(keys(resolver, "http://127.0.0.1:8099/x")).containsExactly("webhook.not-https");
        assertThatThrownBy(() -> resolver.resolve("https://localhost/")).hasMessage("ADDRESS_NOT_ALLOWED");
    }

    @Test
    void every_fault_of_an_address_is_told() {
        var resolver = resolver(Set.of(), InetAddress::getAllByName);

        assertThat(keys(resolver, "https://me:secret@receiver.example.no:22/#x"))
                .containsExactly("webhook.port", "webhook.user-info", "webhook.fragment");
        assertThat(keys(resolver, "receiver.example.no")).containsExactly("constraint.url.no-scheme");
        assertThat(keys(resolver, "https://a b/")).containsExactly("constraint.url.host");
        assertThat(keys(resolver, "https://æ.no/å")).isEmpty();
        assertThat(keys(resolver, "HTTPS://receiver.example.no:8443")).isEmpty();
    }

    private static EndpointResolver resolver(Set<String> allowed, EndpointResolver.HostLookup hostLookup) {
        return new EndpointResolver(allowed, hostLookup, address -> false);
    }

    private static Stream<String> keys(EndpointResolver resolver, String url) {
        return resolver.faultsOf(url).stream().map(Message::key);
    }

    private static InetAddress[] addresses(String... literals) throws UnknownHostException {
        var addresses = new InetAddress[literals.length];
        for (int i = 0; i < literals.length; i++) {
            addresses[i] = InetAddress.getByName(literals[i]);
        }
        return addresses;
    }
}
