package dev.statewright.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.statewright.app.words.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScreenshotCommandTest {

    @TempDir
    private Path folder;

    @Test
    void aLanguageThatTheWindowDoesNotSpeakIsAnsweredWithThoseThatItDoes() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.asl.json"), "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Succeed\"}}}");
        String spoken = Language.offered().stream().map(Language::tag).collect(Collectors.joining(", "));

        assertThat(Outcome.of(
                        "screenshot",
                        file.toString(),
                        "-o",
                        folder.resolve("a.png").toString(),
                        "--language",
                        "de"))
                .isEqualTo(new Outcome(
                        2,
                        "",
                        "statewright: There is no window in the language de; there is one in: " + spoken + ".\n"));
    }
}
