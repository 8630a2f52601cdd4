package no.innovasjonsbase;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.common.utils.StringUtil;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** README has a row for each setting, with its default. */
class SettingsTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`(?:ikb|quarkus)\\.[^|]+) \\| ([^|]+) \\|");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    /** In a name: the limits are those of the row of reads. */
    private static final String AS_BEFORE = "…";

    /** How defaults begin that README shortens. */
    private static final String IRI = "http";

    /** Settings that no interface has: they are read one at a time, or passed on to the database. */
    private static final Set<String> OTHERS = Set.of(
            "ikb.h2.url",
            "ikb.identity.base",
            "ikb.journal.retention",
            "ikb.postgresql.password",
            "ikb.postgresql.url",
            "ikb.postgresql.username",
            "ikb.public-address");

    @Test
    void readme_has_each_setting_and_no_other() throws IOException {
        var expected = new TreeMap<>(settings());
        OTHERS.forEach(name -> expected.put(name, Optional.empty()));

        assertThat(documented().keySet()).containsExactlyInAnyOrderElementsOf(expected.keySet());
    }

    @Test
    void readme_has_the_defaults_of_the_code() throws IOException {
        var documented = documented();

        assertThat(settings()).allSatisfy((name, value) -> value.filter(each -> !each.startsWith(IRI))
                .ifPresent(expected ->
                        assertThat(documented.get(name)).as(name).isEqualToIgnoringCase("`" + expected + "`")));
    }

    /** The defaults by names, as the interfaces of the application declare them; empty where the default is found otherwise. */
    private static Map<String, Optional<String>> settings() {
        var settings = new TreeMap<String, Optional<String>>();
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("no.innovasjonsbase");
        classes.stream()
                .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                .forEach(type -> add(
                        type.reflect(),
                        type.getAnnotationOfType(ConfigMapping.class).prefix(),
                        settings));
        return settings;
    }

    private static void add(Class<?> group, String prefix, Map<String, Optional<String>> settings) {
        for (Method method : group.getDeclaredMethods()) {
            if (!Modifier.isAbstract(method.getModifiers())) {
                continue;
            }
            var name = prefix + "." + StringUtil.skewer(method.getName());
            if (method.getReturnType().getEnclosingClass() == null
                    || method.getReturnType().isEnum()) {
                settings.put(
                        name,
                        Optional.ofNullable(method.getAnnotation(WithDefault.class))
                                .map(WithDefault::value));
            } else {
                add(method.getReturnType(), name, settings);
            }
        }
    }

    /** The defaults by names, as README tells them; null where it tells fewer than names. */
    private static Map<String, String> documented() throws IOException {
        var documented = new TreeMap<String, String>();
        ROW.matcher(Files.readString(Path.of("README.md"))).results().forEach(row -> {
            var names = namesIn(row).toList();
            var defaults = row.group(2).split(", ");
            for (int i = 0; i < names.size(); i++) {
                if (names.get(i).startsWith("ikb.")) {
                    documented.put(names.get(i), i < defaults.length ? defaults[i] : null);
                }
            }
        });
        return documented;
    }

    /** The names of a row, of which those after the first may lack what they begin with. */
    private static Stream<String> namesIn(MatchResult row) {
        var names =
                NAME.matcher(row.group(1)).results().map(name -> name.group(1)).toList();
        var first = names.get(0);
        if (first.endsWith(AS_BEFORE)) {
            return Stream.of("max-concurrent", "max-waiting").map(last -> first.replace(AS_BEFORE, last));
        }
        var group = first.substring(0, first.lastIndexOf('.'));
        return names.stream().map(name -> name.startsWith(".") ? group + name : name);
    }
}
