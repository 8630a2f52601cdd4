package no.innovasjonsbase.platform.value;

import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static no.innovasjonsbase.platform.value.RuleAssert.assertThatRulesOf;
import static org.assertj.core.api.Assertions.assertThat;

class TimeZoneValidatorTest {
    record Body(@TimeZone String timeZone) {}

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "Europe/Oslo",
                "Arctic/Longyearbyen",
                "America/Argentina/Ushuaia",
                "America/Port-au-Prince",
                "Africa/El_Aaiun",
                "Etc/UTC"
            })
    void a_zone_of_a_region_and_nothing_at_all_are_valid(String zone) {
        assertThatRulesOf(new Body(zone)).areKept();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "Europe/Trondheim",
                "europe/oslo",
                "Europe/Oslo ",
                "Oslo",
                "UTC",
                "Z",
                "GMT",
                "CET",
                "EST5EDT",
                "+01:00",
                "UTC+1",
                "GMT+01:00",
                "Etc/GMT-1",
                "Etc/GMT",
                "SystemV/AST4",
                "W. Europe Standard Time"
            })
    void anything_else_is_refused(String zone) {
        assertThatRulesOf(new Body(zone)).areBroken("timeZone: time-zone");
    }

    @Test
    void every_region_of_the_platform_fits_the_pattern() {
        assertThat(ZoneId.getAvailableZoneIds())
                .filteredOn(zone -> zone.contains("/") && !zone.startsWith("SystemV/") && !zone.startsWith("Etc/"))
                .hasSizeGreaterThan(400)
                .allSatisfy(zone -> assertThat(zone).matches(TimeZone.PATTERN));
    }
}
