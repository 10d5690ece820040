package org.prikbord.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One run at a time holds the folder with the data. */
class DataFolderTest {
    @TempDir
    private Path temporary;

    @Test
    void isMadeWhereItIsMissing() throws CannotStart, IOException {
        try (DataFolder folder = DataFolder.claim(temporary.resolve("a/b"))) {
            assertThat(folder.scratch()).isEmptyDirectory();
            assertThat(folder.log().getParent()).isEqualTo(temporary.resolve("a/b/log"));
        }
    }

    @Test
    void isHeldByOneRunUntilThatEnds() throws CannotStart, IOException {
        try (DataFolder held = DataFolder.claim(temporary)) {
            assertThat(held.scratch()).exists();
            assertThatThrownBy(() -> DataFolder.claim(temporary))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("is held by another run");
        }
        DataFolder.claim(temporary).close();
    }

    @Test
    void cannotBeWhereAFileIs() throws IOException {
        Path file = Files.createFile(temporary.resolve("file"));
        assertThatThrownBy(() -> DataFolder.claim(file.resolve("data")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("is not writable");
    }

    @Test
    void losesOnlyItsScratchFilesBetweenRuns() throws CannotStart, IOException {
        try (DataFolder first = DataFolder.claim(temporary)) {
            Files.createDirectories(first.scratch().resolve("deep/er"));
            Files.writeString(first.scratch().resolve("deep/er/scratch.txt"), "gone");
            Files.writeString(temporary.resolve("db.txt"), "kept");
        }
        try (DataFolder second = DataFolder.claim(temporary)) {
            assertThat(second.scratch()).isEmptyDirectory();
            assertThat(temporary.resolve("db.txt")).hasContent("kept");
        }
    }
}
