package no.innovasjonsbase.platform.storage;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Random;

import io.quarkus.runtime.configuration.MemorySize;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import no.innovasjonsbase.platform.database.StartFailures;
import no.innovasjonsbase.platform.storage.DataSettings.Create;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class DataDirectoryTest {
    @TempDir
    Path folder;

    private Path data;
    private Path file;

    @BeforeEach
    void name_what_is_not_there_yet() {
        data = folder.resolve("data");
        file = data.resolve("innovasjonsbase.mv.db");
    }

    @Test
    void what_is_made_belongs_to_its_owner_only() throws Exception {
        prepare(Create.IF_NEW);
        DriverManager.getConnection(url(), "ikb", "ikb").close();

        assertThat(permissions(data)).isEqualTo("rwx------");
        assertThat(permissions(file)).isEqualTo("rw-------");
        assertThat(Files.size(file)).isPositive();
    }

    @Test
    void a_database_file_that_others_can_read_is_restricted() throws Exception {
        putBase("base.properties");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        prepare(Create.IF_NEW);

        assertThat(permissions(file)).isEqualTo("rw-------");
        assertThat(file).hasContent("H2");
    }

    @ParameterizedTest
    @CsvSource({
        "base.properties, missing",
        "first-admin-key, missing",
        "base.properties, empty",
        "first-admin-key, empty",
    })
    void a_base_that_is_gone_is_made_anew_only_where_that_is_asked_for(String trace, String state) throws Exception {
        putBase(trace);
        if (state.equals("missing")) {
            Files.delete(file);
        } else {
            Files.writeString(file, "");
        }

        for (var create : new Create[] {Create.IF_NEW, Create.NEVER}) {
            assertThatThrownBy(() -> prepare(create))
                    .isInstanceOf(UnusableDataException.class)
                    .hasMessageContainingAll(file.toString(), state, "a base was there", "-Dikb.data.create=always");
        }
        assertThatCode(() -> prepare(Create.ALWAYS)).doesNotThrowAnyException();
        assertThat(data.resolve("base.properties")).doesNotExist();
    }

    @Test
    void a_directory_that_may_be_an_unmounted_volume_is_left_alone() {
        assertThatThrownBy(() -> prepare(Create.NEVER)).hasMessageContaining("missing");

        assertThat(data).doesNotExist();
    }

    @Test
    void a_file_in_the_place_of_the_directory_or_above_it_is_told_of() throws Exception {
        Files.writeString(data, "");

        assertThatThrownBy(() -> prepare(Create.IF_NEW))
                .hasMessageContainingAll(data + " is a file", "ikb.data.directory");
        data = data.resolve("below");
        assertThatThrownBy(() -> prepare(Create.IF_NEW)).hasMessageContainingAll(data.toString(), "ikb.data.directory");
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 5_000, 100_000})
    void a_damaged_database_file_is_told_of_in_a_line(int bytes) throws Exception {
        putBase("base.properties");
        Files.write(file, new BigInteger(bytes * 8, new Random(bytes)).toByteArray());
        prepare(Create.IF_NEW);

        var failure = catchThrowableOfType(SQLException.class, () -> DriverManager.getConnection(url(), "ikb", "ikb"));

        assertThat(StartFailures.explain(failure))
                .hasValueSatisfying(line ->
                        assertThat(line).contains("damaged", "restore a backup").doesNotContain("\n"));
    }

    @ParameterizedTest
    @CsvSource({"~, ''", "~/base, /base"})
    void a_home_directory_that_no_shell_filled_in_is_told_of(String directory, String below) {
        for (var url : new String[] {url(), "jdbc:postgresql://localhost/ikb"}) {
            assertThatThrownBy(() -> directory(Create.IF_NEW, directory, url).prepare())
                    .isInstanceOf(UnusableDataException.class)
                    .hasMessageContainingAll("ikb.data.directory", "./", System.getProperty("user.home") + below);
        }
    }

    private void putBase(String trace) throws Exception {
        Files.createDirectories(data);
        Files.writeString(file, "H2");
        Files.writeString(data.resolve(trace), "");
    }

    private void prepare(Create create) {
        directory(create, data.toString(), url()).prepare();
    }

    private DataDirectory directory(Create create, String directory, String url) {
        return new DataDirectory(
                new Settings(create, directory),
                url,
                data.resolve("first-admin-key").toString());
    }

    private String url() {
        return "jdbc:h2:file:" + data + "/innovasjonsbase;MODE=PostgreSQL";
    }

    private static String permissions(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private record Settings(Create create, String directory) implements DataSettings {
        @Override
        public MemorySize minFreeSpace() {
            return new MemorySize(BigInteger.ZERO);
        }
    }
}
