package no.innovasjonsbase.platform.outbound;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.vertx.core.http.HttpMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import no.innovasjonsbase.testsupport.Waiting;

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
        var resolver = resolver(InetAddress::getAllByName);

        assertThatThrownBy(() -> resolve(resolver, "https://" + host + "/"))
                .isInstanceOf(OutboundException.class)
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
        var resolver = new EndpointResolver(
                host -> addresses(PUBLIC), address -> address.getHostAddress().equals(PUBLIC));

        assertThatThrownBy(() -> resolve(resolver, "https://receiver.example.no/"))
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
        var resolver = resolver(host -> addresses(PUBLIC, "10.0.0.1"));

        assertThatThrownBy(() -> resolve(resolver, "https://receiver.example.no/"))
                .hasMessage("ADDRESS_NOT_ALLOWED");
    }

    @Test
    void dns_rebinding_does_not_change_the_address_that_was_checked() throws Exception {
        var asked = new AtomicInteger();
        var resolver = resolver(host -> addresses(asked.getAndIncrement() == 0 ? PUBLIC : "169.254.169.254"));

        // The connection goes to the address that was checked, and the next message resolves anew.
        var endpoint = resolve(resolver, "https://receiver.example.no/hook?a=b");
        assertThat(endpoint.address().getHostAddress()).isEqualTo(PUBLIC);
        assertThat(endpoint.endpoint()).isEqualTo(new Endpoint("receiver.example.no", 443, true, "/hook?a=b"));
        assertThat(asked).hasValue(1);
        assertThatThrownBy(() -> resolve(resolver, "https://receiver.example.no/"))
                .hasMessage("ADDRESS_NOT_ALLOWED");
    }

    @Test
    void an_unknown_host_has_a_reason_of_its_own() {
        var resolver = resolver(host -> {
            throw new UnknownHostException(host);
        });

        assertThatThrownBy(() -> resolve(resolver, "https://receiver.example.no/"))
                .hasMessage("UNKNOWN_HOST");
    }

    @Test
    void a_host_that_the_settings_name_may_be_anywhere_and_none_beside_it() throws Exception {
        var resolver = resolver(InetAddress::getAllByName);
        var allowed = Set.of("localhost:8099");

        assertThat(resolver.resolve(endpoint("http://localhost:8099/x"), allowed)
                        .address())
                .matches(InetAddress::isLoopbackAddress);
        for (var other : List.of("http://localhost:8098/x", "http://127.0.0.1:8099/x", "https://localhost/")) {
            assertThatThrownBy(() -> resolver.resolve(endpoint(other), allowed)).hasMessage("ADDRESS_NOT_ALLOWED");
        }
    }

    @Test
    void names_whose_servers_do_not_answer_leave_threads_for_others() throws Exception {
        var released = new CountDownLatch(1);
        var asked = new AtomicInteger();
        var resolver = resolver(host -> {
            if (host.startsWith("slow")) {
                asked.incrementAndGet();
                try {
                    released.await();
                } catch (InterruptedException ending) {
                    throw new UnknownHostException(host);
                }
            }
            return InetAddress.getAllByName(PUBLIC);
        });
        var waiting = IntStream.range(0, 40)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> {
                            try {
                                resolve(resolver, "https://slow-" + i % 20 + ".example.no/");
                            } catch (OutboundException late) {
                                // As it should be.
                            }
                        },
                        task -> new Thread(task).start()))
                .toList();
        Waiting.until("twenty names are looked up, each once", () -> asked.get() == 20);

        assertThat(resolve(resolver, "https://receiver.example.no/").address().getHostAddress())
                .isEqualTo(PUBLIC);
        released.countDown();
        CompletableFuture.allOf(waiting.toArray(CompletableFuture[]::new)).join();
        assertThat(asked).hasValue(20);
    }

    @ParameterizedTest
    @CsvSource({
        "https://receiver.example.no./x, receiver.example.no",
        "https://receiver.example.no/x, receiver.example.no",
    })
    void the_name_of_a_host_is_sent_without_the_dot_of_its_root(String address, String name) throws Exception {
        var resolver = resolver(host -> InetAddress.getAllByName(PUBLIC));

        assertThat(resolve(resolver, address).request(HttpMethod.POST).getHost())
                .isEqualTo(name);
    }

    private static EndpointResolver resolver(EndpointResolver.HostLookup hostLookup) {
        return new EndpointResolver(hostLookup, address -> false);
    }

    private static ResolvedEndpoint resolve(EndpointResolver resolver, String address) throws OutboundException {
        return resolver.resolve(endpoint(address), Set.of());
    }

    private static Endpoint endpoint(String address) {
        return Endpoint.of(URI.create(address));
    }

    private static InetAddress[] addresses(String... literals) throws UnknownHostException {
        var addresses = new InetAddress[literals.length];
        for (int i = 0; i < literals.length; i++) {
            addresses[i] = InetAddress.getByName(literals[i]);
        }
        return addresses;
    }
}
