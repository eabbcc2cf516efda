package dev.statewright.runtime.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunctionSourceTest {

    @TempDir
    Path folder;

    private FunctionSource source;

    @BeforeEach
    void open() {
        source = new FunctionSource(Handlers.function(folder, "src/app.handler", Duration.ofSeconds(60)));
    }

    @Test
    void itsFilesAreListedWithoutInstalledPackages() throws Exception {
        source.save(Path.of("src/app.js"), "1");
        source.save(Path.of("package.json"), "{}");
        source.save(Path.of("node_modules/left/index.js"), "2");
        assertThat(source.files()).containsExactly(folder.resolve("package.json"), folder.resolve("src/app.js"));
        assertThat(source.handlerFile()).isEqualTo(folder.resolve("src/app.js"));
    }

    @Test
    void whatIsSavedIsReadBack() throws Exception {
        Path file = folder.resolve("index.js");
        source.save(file, "// ä\r\n");
        assertThat(source.read(file)).isEqualTo("// ä\r\n");
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void aFileOutsideTheFolderIsNotTouched() {
        assertThatThrownBy(() -> source.save(Path.of("../other.js"), "x"))
                .isInstanceOf(UnreadableSource.class)
                .hasMessage("../other.js does not belong to the function Tested.");
        assertThat(folder.resolveSibling("other.js")).doesNotExist();
    }

    @Test
    void bytesThatAreNoTextAreNotShown() throws Exception {
        Path file = Files.write(folder.resolve("image.png"), "\u00e4".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> source.read(file))
                .isInstanceOf(UnreadableSource.class)
                .hasMessage(file + " is not text in UTF-8, so it cannot be edited here.");
    }
}
