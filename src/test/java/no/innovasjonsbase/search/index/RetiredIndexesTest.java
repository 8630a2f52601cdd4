package no.innovasjonsbase.search.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A replaced index takes memory only as long as it is searched, and its files stay for a minute. */
class RetiredIndexesTest {
    private static final String NAME = IndexName.newOne();
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

    @TempDir
    Path folder;

    private RetiredIndexes retired;
    private EntryIndex index;

    @BeforeEach
    void open() {
        var store = new FolderIndexStore(folder);
        retired = new RetiredIndexes(store, NOW);
        index = store.open(NAME);
        assertThat(index.isEmpty()).isTrue();
    }

    @Test
    void it_is_closed_when_the_last_search_ends() {
        assertThat(index.beginSearch()).isTrue();
        assertThat(index.beginSearch()).isTrue();
        retired.add(index, NOW);

        retired.tidy(NOW.plusSeconds(1));
        index.endSearch();
        retired.tidy(NOW.plusSeconds(120));
        assertThat(index.isEmpty()).isTrue();
        assertThat(folder.resolve(NAME)).exists();

        index.endSearch();
        retired.tidy(NOW.plusSeconds(121));
        assertThat(index.beginSearch()).isFalse();
        assertThat(folder.resolve(NAME)).doesNotExist();
    }

    @Test
    void what_is_no_index_stays() throws IOException {
        var picture = folder.resolve("pictures/2026/a.jpg");
        Files.createDirectories(picture.getParent());
        Files.writeString(picture, "not an index");
        retired.add(index, NOW);

        retired.tidy(NOW.plusSeconds(61));

        assertThat(folder.resolve(NAME)).doesNotExist();
        assertThat(picture).exists();
    }

    @Test
    void what_other_instances_may_search_still_is_deleted_later() {
        retired.add(index, NOW);

        retired.tidy(NOW.plusSeconds(1));
        assertThat(index.beginSearch()).isFalse();
        assertThat(folder.resolve(NAME)).exists();

        retired.tidy(NOW.plusSeconds(61));
        assertThat(folder.resolve(NAME)).doesNotExist();
    }
}
