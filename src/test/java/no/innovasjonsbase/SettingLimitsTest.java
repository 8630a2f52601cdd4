package no.innovasjonsbase;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import jakarta.validation.Validation;
import jakarta.validation.Validator;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.validator.BeanValidationConfigValidator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import no.innovasjonsbase.platform.entry.Entry;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Settings that nothing could work with are refused at the start, by name. */
class SettingLimitsTest {
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private static final List<Class<?>> MAPPINGS = new ClassFileImporter()
            .importUrl(Entry.class.getProtectionDomain().getCodeSource().getLocation()).stream()
                    .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                    .<Class<?>>map(JavaClass::reflect)
                    .toList();

    @ParameterizedTest
    @CsvSource({
        "ikb.backup.max-time, 0S",
        "ikb.body.max-time, 0S",
        "ikb.bulkheads.max-wait, 0S",
        "ikb.bulkheads.copies.max-concurrent, 0",
        "ikb.bulkheads.reads.max-concurrent, -1",
        "ikb.connections.head-timeout, 0S",
        "ikb.connections.keep-alive, 0S",
        "ikb.connections.max-pipelined, 0",
        "ikb.connections.max-unfinished-heads, 0",
        "ikb.export.max-time, 0S",
        "ikb.following.heartbeat, 0S",
        "ikb.following.tail, 0",
        "ikb.following.tail, -1",
        "ikb.following.timeout, 0S",
        "ikb.import.max-concurrent, 0",
        "ikb.import.max-time, 0S",
        "ikb.import.receive-timeout, 0S",
        "ikb.links.check-interval, 0S",
        "ikb.links.timeout, 0S",
        "ikb.metrics.sample-interval, 0S",
        "ikb.rate-limit.max-callers, 0",
        "ikb.streams.timeout, 0S",
        "ikb.subscriptions.max-concurrent, 0",
        "ikb.subscriptions.max-concurrent-per-organization, 0",
        "ikb.subscriptions.poll-interval, 0S",
        "ikb.subscriptions.retry-delays, '5S,0S'",
        "ikb.subscriptions.timeout, 0S",
        "ikb.workers.hang-timeout, 0S",
        "ikb.workers.scheduler-timeout, 0S",
        "ikb.writes.max-concurrent, 0",
        "ikb.writes.max-waiting, 0",
    })
    void a_setting_that_nothing_works_with_is_refused(String name, String value) {
        assertThatThrownBy(() -> read(name, value))
                .isInstanceOf(ConfigValidationException.class)
                .hasMessageContaining(name)
                .hasMessageContaining("must be");
    }

    /** Reads the settings that one belongs to, as the application does at its start. */
    private static void read(String name, String value) throws IOException {
        var defaults = Thread.currentThread().getContextClassLoader().getResource("application.properties");
        new SmallRyeConfigBuilder()
                .addDefaultSources()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(defaults, 100))
                .withSources(new PropertiesConfigSource(Map.of(name, value), "the setting", 1_000))
                .withMapping(mappingOf(name))
                .withMappingIgnore("**")
                .withValidator((BeanValidationConfigValidator) () -> VALIDATOR)
                .build();
    }

    private static Class<?> mappingOf(String name) {
        return MAPPINGS.stream()
                .filter(type ->
                        name.startsWith(type.getAnnotation(ConfigMapping.class).prefix() + "."))
                .findAny()
                .orElseThrow();
    }
}
