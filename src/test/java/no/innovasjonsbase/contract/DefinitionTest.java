package no.innovasjonsbase.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/** The OpenAPI definition says what is done: the same in both of its formats. */
class DefinitionTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** As the build writes it. */
    private static final Path STORED = Path.of("openapi");

    /** More than a document of strangers may have, and less than the definition will ever have. */
    private static final int CODE_POINTS = 20_000_000;

    @Test
    void the_yaml_reads_as_the_json_does() throws IOException {
        var limits = new LoaderOptions();
        limits.setCodePointLimit(CODE_POINTS);

        Object read = new Yaml(limits).load(Files.readString(STORED.resolve("openapi.yaml")));

        assertThat(JSON.readTree(JSON.writeValueAsString(read)))
                .isEqualTo(JSON.readTree(STORED.resolve("openapi.json").toFile()));
    }
}
