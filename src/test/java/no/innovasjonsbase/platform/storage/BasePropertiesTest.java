package no.innovasjonsbase.platform.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class BasePropertiesTest {
    @TempDir
    Path folder;

    @Test
    void they_are_kept_in_a_directory_that_is_made_when_the_first_is_set() {
        var data = folder.resolve("new/data");
        assertThat(BaseProperties.in(data).exist()).isFalse();
        assertThat(BaseProperties.in(data).find("created")).isEmpty();

        BaseProperties.in(data).set("created", "2018-03-19T09:00:00Z");

        assertThat(BaseProperties.in(data).exist()).isTrue();
        assertThat(BaseProperties.in(data).find("created")).contains("2018-03-19T09:00:00Z");
    }

    @Test
    void setting_and_removing_one_keeps_the_others() {
        var properties = BaseProperties.in(folder);
        properties.setAll(Map.of("name", "blåbær = søtt: ja\nog nei", "epoch", "a"));

        properties.set("epoch", "b");
        properties.remove("missing");

        assertThat(properties.find("name")).contains("blåbær = søtt: ja\nog nei");
        assertThat(properties.find("epoch")).contains("b");

        properties.remove("epoch");

        assertThat(properties.find("epoch")).isEmpty();
        assertThat(properties.find("name")).isPresent();
    }

    @Test
    void what_was_half_written_when_the_process_was_killed_changes_nothing() throws Exception {
        var properties = BaseProperties.in(folder);
        properties.set("epoch", "a");
        Files.writeString(folder.resolve(BaseProperties.FILE + ".new"), "epoch=\\u00");

        assertThat(properties.find("epoch")).contains("a");
        properties.set("epoch", "b");

        assertThat(properties.find("epoch")).contains("b");
        assertThat(folder).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void only_their_owner_can_read_them() throws Exception {
        var data = folder.resolve("data");

        BaseProperties.in(data).set("epoch", "a");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(BaseProperties.FILE))))
                .isEqualTo("rw-------");
    }
}
