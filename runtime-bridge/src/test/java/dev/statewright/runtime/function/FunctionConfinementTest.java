package dev.statewright.runtime.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.model.workspace.FunctionEntry;
import dev.statewright.runtime.function.InvocationResult.Succeeded;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Embedded functions that try to get out. */
class FunctionConfinementTest {

    @TempDir
    private Path folder;

    private Path secret;
    private Path code;

    @BeforeEach
    void hide() throws Exception {
        code = Files.createDirectories(folder.resolve("code"));
        Files.copy(
                Handlers.folder().resolve("prying.js"), code.resolve("prying.js"), StandardCopyOption.REPLACE_EXISTING);
        secret = Files.createDirectories(folder.resolve("secrets")).resolve("secret.js");
        Files.writeString(secret, "module.exports = 'the secret';");
        Files.createSymbolicLink(code.resolve("link"), secret.getParent());
    }

    @Test
    void filesOutsideOfItsFolderAreNotThereByWhateverWay() {
        assertThat(call("outside", "{\"path\":\"" + secret + "\"}"))
                .isEqualTo(
                        new Succeeded("{\"read\":\"ENOENT\",\"require\":\"MODULE_NOT_FOUND\",\"imported\":\"refused\","
                                + "\"linked\":\"ENOENT\"}"));
        assertThat(call("outside", "{\"path\":\"/var/task/../secrets/secret.js\"}"))
                .isEqualTo(
                        new Succeeded("{\"read\":\"ENOENT\",\"require\":\"MODULE_NOT_FOUND\",\"imported\":\"refused\","
                                + "\"linked\":\"ENOENT\"}"));
    }

    @Test
    void nothingIsWrittenAndNothingDeleted() {
        Path written = folder.resolve("written");

        assertThat(call("write", "{\"path\":\"" + written + "\"}"))
                .isEqualTo(new Succeeded("{\"file\":\"EROFS\",\"folder\":\"EROFS\",\"gone\":\"EROFS\"}"));
        assertThat(written).doesNotExist();
        assertThat(code.resolve("prying.js")).exists();
    }

    @Test
    void thereAreNoProcessesThreadsSocketsAndNoWayToTheHostsClasses() {
        assertThat(call("process", "{}"))
                .isEqualTo(new Succeeded("{\"started\":\"MODULE_NOT_FOUND\",\"thread\":\"MODULE_NOT_FOUND\","
                        + "\"socket\":\"MODULE_NOT_FOUND\",\"server\":\"MODULE_NOT_FOUND\","
                        + "\"kill\":\"undefined\",\"constructed\":\"undefinedundefined\"}"));
    }

    private InvocationResult call(String handler, String event) {
        FunctionEntry function = Handlers.function(code, "prying." + handler, Duration.ofSeconds(60));
        try (FunctionRuntime runtime = Handlers.runtime(function)) {
            return Handlers.call(runtime, event);
        }
    }
}
